/*
 * The same bytes as `node bench/randomness.ts years`, faster: for batteries that ask for more words than one waits for.
 * gcc -O3 -march=native bench/randomness-twin.c -o twin; ./twin $(node bench/randomness.ts address) | ./randomness crush years
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { ACTORS = 130000, BLOCK = 2048, GROUP = 16, YEARS = 256, FIRST_YEAR = 2016, ROUNDS = 16000 };

static uint32_t drawn[YEARS][BLOCK], out[BLOCK * YEARS];

/* Actors 4w..4w+3 of a group are word w of its four counters. */
static void fill(uint32_t key0, uint32_t key1, uint32_t stream, uint32_t year, uint32_t from, uint32_t to,
                 uint32_t *words) {
  for (uint32_t counter = from / 4; counter < to / 4; counter++) {
    uint32_t c0 = counter, c1 = year << 16, c2 = stream, c3 = 0, k0 = key0, k1 = key1;
    for (int round = 0; round < 10; round++, k0 += 0x9e3779b9u, k1 += 0xbb67ae85u) {
      uint64_t p0 = (uint64_t)0xd2511f53u * c0, p1 = (uint64_t)0xcd9e8d57u * c2;
      c0 = (uint32_t)(p1 >> 32) ^ c1 ^ k0;
      c2 = (uint32_t)(p0 >> 32) ^ c3 ^ k1;
      c1 = (uint32_t)p1;
      c3 = (uint32_t)p0;
    }
    uint32_t *group = words + (counter * 4 - from) / GROUP * GROUP + counter % 4;
    group[0] = c0, group[4] = c1, group[8] = c2, group[12] = c3;
  }
}

int main(int argc, char **argv) {
  if (argc < 4) return 1;
  uint32_t k0 = strtoul(argv[1], 0, 10), k1 = strtoul(argv[2], 0, 10), stream = strtoul(argv[3], 0, 10);
  for (uint32_t round = 0; round < ROUNDS; round++)
    for (uint32_t from = 0; from < ACTORS; from += BLOCK) {
      uint32_t rows = (from + BLOCK < ACTORS ? from + BLOCK : ACTORS) - from, first = ACTORS * round + from;
      for (uint32_t y = 0; y < YEARS; y++) fill(k0, k1, stream, FIRST_YEAR + y, first, first + rows, drawn[y]);
      for (uint32_t tile = 0; tile < rows; tile += GROUP)
        for (uint32_t y = 0; y < YEARS; y++)
          for (uint32_t i = tile; i < tile + GROUP; i++) out[i * YEARS + y] = drawn[y][i];
      if (fwrite(out, 4, (size_t)rows * YEARS, stdout) == 0) return 0;
    }
}
