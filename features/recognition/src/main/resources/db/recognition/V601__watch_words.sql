call sluis_watch('recognition_words');
