/**
 * Makes the model that weighs what no rule for numbers is sure of, from the labelled development
 * set and from texts that are invented here.
 */
@NullMarked
package eu.sluis.privacy.training.numbers;

import org.jspecify.annotations.NullMarked;
