/*
 * TestU01 on words from standard input: `node bench/randomness.ts ORDER | ./randomness small|crush|big ORDER [reversed]`.
 * gcc -O2 bench/randomness.c -ltestu01 -lprobdist -lmylib -lm -o randomness
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <TestU01.h>

static uint32_t words[1 << 14];
static size_t left, at;
static unsigned long long taken;

static unsigned int next(void) {
  if (at == left) {
    left = fread(words, sizeof words[0], 1 << 14, stdin);
    at = 0;
    if (left == 0) {
      fputs("the feed ran dry\n", stderr);
      exit(2);
    }
  }
  taken++;
  return words[at++];
}

/* The lowest bit first: batteries look hardest at the highest. */
static unsigned int nextReversed(void) {
  uint32_t x = next();
  x = (x >> 16) | (x << 16);
  x = ((x & 0xff00ff00u) >> 8) | ((x & 0x00ff00ffu) << 8);
  x = ((x & 0xf0f0f0f0u) >> 4) | ((x & 0x0f0f0f0fu) << 4);
  x = ((x & 0xccccccccu) >> 2) | ((x & 0x33333333u) << 2);
  return ((x & 0xaaaaaaaau) >> 1) | ((x & 0x55555555u) << 1);
}

int main(int argc, char **argv) {
  if (argc < 3) return 1;
  int reversed = argc > 3 && strcmp(argv[3], "reversed") == 0;
  unif01_Gen *generator = unif01_CreateExternGenBits(argv[2], reversed ? nextReversed : next);
  if (strcmp(argv[1], "small") == 0) bbattery_SmallCrush(generator);
  if (strcmp(argv[1], "crush") == 0) bbattery_Crush(generator);
  if (strcmp(argv[1], "big") == 0) bbattery_BigCrush(generator);
  for (int j = 0; j < bbattery_NTests; j++)
    printf("P %s %s %d %s %.6g\n", argv[1], argv[2], j, bbattery_TestNames[j], bbattery_pVal[j]);
  printf("WORDS %llu\n", taken);
  return 0;
}
