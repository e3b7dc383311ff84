package eu.sluis.bench.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The bench measures on Linux only. */
@EnabledOnOs(OS.LINUX)
class VirtualMachineTest {

  private final VirtualMachine own = new VirtualMachine(ProcessHandle.current().pid());

  @Test
  void what_lives_on_the_heap_is_what_is_still_held() throws Exception {
    double before = own.liveHeap();
    byte[] held = new byte[64 * 1024 * 1024];
    double with = own.liveHeap();
    // Used behind the count, so that it is still held there.
    held[held.length - 1] = 1;
    assertThat(with - before).isBetween(60.0, 80.0);
  }

  @Test
  void its_compiler_and_its_own_work_have_used_the_processor() {
    assertThat(own.cpuOfThreads().get(VirtualMachine.COMPILER)).isPositive();
    assertThat(own.cpuOfThreads().get(VirtualMachine.JAVA)).isPositive();
  }
}
