/*
 * The village market (see model.ts) in C: the same draws, the same arithmetic in the same order, the same bits in every
 * column; written to be fast. Prints one line of JSON: nanoseconds a household-year and a digest of each column.
 * gcc -O3 -march=native -ffp-contract=off -pthread twin.c -lm -o twin; ./twin HOUSEHOLDS YEARS THREADS RUNS KEY0 KEY1 and the
 * words of the streams: first product, change, yield luck, other income.
 */
#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

/* Counters worked on side by side; a block's words are filled up to whole groups of them. */
enum { LANES = 32, ROUNDS = 10 };
enum { PRODUCTS = 8, VILLAGE = 100, BLOCK = 1600, WORDS = (BLOCK / LANES / 4 + 1) * LANES * 4 };

static const double yields[] = {10, 12, 8, 20, 15, 9, 30, 5};
static const double basePrices[] = {400, 350, 500, 220, 300, 450, 150, 800};
static const double costs[] = {800, 900, 850, 1000, 1100, 700, 1200, 600};

/* What a block hands to the serial end of a step. */
typedef struct {
  double supply[PRODUCTS], income[PRODUCTS];
  uint32_t growers[PRODUCTS], poor;
} __attribute__((aligned(64))) Sums;

static uint32_t households, years, threads, blocks, key[2];
static struct { uint32_t firstProduct, change, yieldLuck, otherIncome; } streams;
static uint8_t *product, *best;
static float *harvest, *income, *wealth;
static Sums *sums;
static double firstSupply[PRODUCTS], price[PRODUCTS], *povertyRate, *meanIncome, *concentration;

/* Words of actors `from` on. Actors 4w..4w+3 of a group of sixteen are word w of the group's four counters. */
static void fill(uint32_t stream, uint32_t year, uint32_t k, uint32_t from, uint32_t *restrict out) {
  for (uint32_t counter = from / 4, end = counter + WORDS / 4; counter < end; counter += LANES, out += 4 * LANES) {
    uint32_t c0[LANES], c1[LANES], c2[LANES], c3[LANES], k0 = key[0], k1 = key[1];
    for (int l = 0; l < LANES; l++) c0[l] = counter + l, c1[l] = year << 16 | k, c2[l] = stream, c3[l] = 0;
    for (int round = 0; round < ROUNDS; round++, k0 += 0x9e3779b9u, k1 += 0xbb67ae85u)
      for (int l = 0; l < LANES; l++) {
        uint64_t p0 = (uint64_t)0xd2511f53u * c0[l], p1 = (uint64_t)0xcd9e8d57u * c2[l];
        c0[l] = (uint32_t)(p1 >> 32) ^ c1[l] ^ k0;
        c2[l] = (uint32_t)(p0 >> 32) ^ c3[l] ^ k1;
        c1[l] = (uint32_t)p1;
        c3[l] = (uint32_t)p0;
      }
    for (int g = 0; g < LANES / 4; g++) {
      memcpy(out + 16 * g, c0 + 4 * g, 16);
      memcpy(out + 16 * g + 4, c1 + 4 * g, 16);
      memcpy(out + 16 * g + 8, c2 + 4 * g, 16);
      memcpy(out + 16 * g + 12, c3 + 4 * g, 16);
    }
  }
}

static uint32_t endOf(uint32_t block) { return (block + 1) * BLOCK < households ? (block + 1) * BLOCK : households; }

static void begin(void) {
  static uint32_t drawn[WORDS];
  for (uint32_t block = 0; block < blocks; block++) {
    uint32_t from = block * BLOCK;
    fill(streams.firstProduct, 0, 0, from, drawn);
    for (uint32_t row = from; row < endOf(block); row++) product[row] = drawn[row - from] >> 29;
  }
  memset(wealth, 0, households * sizeof *wealth);
}

static void grow(uint32_t year, uint32_t block) {
  uint32_t w1[WORDS], w2[WORDS], w3[WORDS], w5[WORDS], from = block * BLOCK, rows = endOf(block) - from;
  uint8_t *restrict own = product + from;
  float *restrict out = harvest + from;
  double supply[PRODUCTS] = {0}, luck[WORDS];
  fill(streams.yieldLuck, year, 0, from, w1);
  fill(streams.yieldLuck, year, 1, from, w2);
  fill(streams.yieldLuck, year, 2, from, w3);
  if (year > 1) {
    fill(streams.change, year, 0, from, w5);
    for (uint32_t first = 0; first < rows; first += VILLAGE) {
      uint8_t other = best[(from + first) / VILLAGE];
      for (uint32_t i = first; i < first + VILLAGE; i++) own[i] = w5[i] < 429496730u ? other : own[i];
    }
  }
  for (uint32_t i = 0; i < rows; i++) luck[i] = ((double)w1[i] + w2[i] + w3[i] + 1.5) * 0x1p-32;
  for (uint32_t i = 0; i < rows; i++) {
    double output = yields[own[i]] * (1 + 0.3 * (luck[i] - 1.5));
    out[i] = output;
    supply[own[i]] += output;
  }
  memcpy(sums[block].supply, supply, sizeof supply);
}

static void setPrices(uint32_t year) {
  for (int p = 0; p < PRODUCTS; p++) {
    double supply = 0;
    for (uint32_t block = 0; block < blocks; block++) supply += sums[block].supply[p];
    if (year == 1) firstSupply[p] = supply;
    price[p] = basePrices[p] * fmin(fmax(1 / sqrt(supply / firstSupply[p]), 0.2), 5);
  }
}

static void settle(uint32_t year, uint32_t block) {
  uint32_t w4[WORDS], from = block * BLOCK, rows = endOf(block) - from, poor = 0;
  const uint8_t *restrict own = product + from;
  const float *restrict output = harvest + from;
  float *restrict last = income + from, *restrict saved = wealth + from;
  fill(streams.otherIncome, year, 0, from, w4);
  memset(sums[block].income, 0, sizeof sums[block].income);
  memset(sums[block].growers, 0, sizeof sums[block].growers);
  for (uint32_t first = 0; first < rows; first += VILLAGE) {
    double sum[PRODUCTS] = {0}, top = -INFINITY;
    uint32_t count[PRODUCTS] = {0};
    for (uint32_t i = first; i < first + VILLAGE; i++) {
      int p = own[i];
      double earned = output[i] * price[p] - costs[p] + 3000 * ((w4[i] + 0.5) * 0x1p-32), consumed = 0.8 * earned;
      last[i] = earned;
      saved[i] = saved[i] + (earned - (consumed > 1500 ? consumed : 1500));
      poor += earned < 3500;
      sum[p] += earned;
      count[p]++;
    }
    for (int p = 0; p < PRODUCTS; p++) {
      sums[block].income[p] += sum[p];
      sums[block].growers[p] += count[p];
      if (count[p] == 0 || sum[p] / count[p] <= top) continue;
      top = sum[p] / count[p];
      best[(from + first) / VILLAGE] = p;
    }
  }
  sums[block].poor = poor;
}

static void observe(uint32_t year) {
  double total = 0, squares = 0;
  uint64_t poor = 0;
  for (uint32_t block = 0; block < blocks; block++) poor += sums[block].poor;
  for (int p = 0; p < PRODUCTS; p++) {
    uint64_t growers = 0;
    for (uint32_t block = 0; block < blocks; block++) total += sums[block].income[p], growers += sums[block].growers[p];
    squares += ((double)growers / households) * ((double)growers / households);
  }
  povertyRate[year - 1] = (double)poor / households;
  meanIncome[year - 1] = total / households;
  concentration[year - 1] = squares;
}

/* Threads take blocks as they come; one of them does the serial end of a step while the others wait. */
static pthread_barrier_t barrier;
static atomic_uint next;

static void step(void (*rows)(uint32_t, uint32_t), void (*finish)(uint32_t), uint32_t year) {
  for (uint32_t block; (block = atomic_fetch_add(&next, 1)) < blocks;) rows(year, block);
  if (pthread_barrier_wait(&barrier) == PTHREAD_BARRIER_SERIAL_THREAD) finish(year), atomic_store(&next, 0);
  pthread_barrier_wait(&barrier);
}

static void *live(void *unused) {
  for (uint32_t year = 1; year <= years; year++) step(grow, setPrices, year), step(settle, observe, year);
  return unused;
}

static double now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

/* As digests.ts. */
static void digest(const char *name, const void *bytes, size_t length, const char *end) {
  uint32_t a = 0x243f6a88, b = 0x85a308d3;
  for (size_t at = 0; at < length; at += 4) {
    uint32_t word = 0;
    memcpy(&word, (const char *)bytes + at, length - at < 4 ? length - at : 4);
    a = (a << 5 | a >> 27) ^ word, a *= 0x9e3779b1u;
    b = (b << 5 | b >> 27) ^ word, b *= 0x85ebca77u;
  }
  printf("\"%s\":\"%08x%08x\"%s", name, a, b, end);
}

static void *column(size_t rows, size_t width) { return memset(aligned_alloc(64, (rows * width + 63) / 64 * 64), 0, rows * width); }

int main(int argc, char **argv) {
  if (argc != 11) return 1;
  uint32_t given[10];
  for (int i = 0; i < 10; i++) given[i] = strtoul(argv[i + 1], 0, 10);
  households = given[0], years = given[1], threads = given[2], key[0] = given[4], key[1] = given[5];
  memcpy(&streams, given + 6, sizeof streams);
  blocks = (households + BLOCK - 1) / BLOCK;
  product = column(households, 1), best = column(households / VILLAGE, 1), sums = column(blocks, sizeof *sums);
  harvest = column(households, 4), income = column(households, 4), wealth = column(households, 4);
  povertyRate = column(years, 8), meanIncome = column(years, 8), concentration = column(years, 8);
  pthread_barrier_init(&barrier, 0, threads);
  double spent = 0, worked = 0;
  for (uint32_t run = 0; run < given[3]; run++) {
    pthread_t others[threads];
    begin();
    double began = now(CLOCK_MONOTONIC), worker = now(CLOCK_THREAD_CPUTIME_ID);
    for (uint32_t t = 1; t < threads; t++) pthread_create(others + t, 0, live, 0);
    live(0);
    for (uint32_t t = 1; t < threads; t++) pthread_join(others[t], 0);
    spent += now(CLOCK_MONOTONIC) - began, worked += now(CLOCK_THREAD_CPUTIME_ID) - worker;
  }
  static uint32_t drawn[WORDS];
  double began = now(CLOCK_THREAD_CPUTIME_ID);
  for (uint32_t year = 1; year <= years; year++)
    for (uint32_t block = 0; block < blocks; block++)
      for (uint32_t k = 0; k < (year > 1 ? 5 : 4); k++) fill(streams.yieldLuck, year, k, block * BLOCK, drawn);
  double drawing = now(CLOCK_THREAD_CPUTIME_ID) - began, householdYears = (double)households * years;
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  printf("{\"nanoseconds\":%.3f,\"processorNanoseconds\":%.3f,\"drawNanoseconds\":%.3f,\"peakBytes\":%ld,\"digests\":{",
         spent / given[3] / householdYears, worked / given[3] / householdYears, drawing / householdYears, used.ru_maxrss * 1024);
  digest("household.product", product, households, ",");
  digest("household.harvest", harvest, 4ul * households, ",");
  digest("household.income", income, 4ul * households, ",");
  digest("household.wealth", wealth, 4ul * households, ",");
  digest("village.best", best, households / VILLAGE, ",");
  digest("product.firstSupply", firstSupply, sizeof firstSupply, ",");
  digest("product.price", price, sizeof price, ",");
  digest("year.povertyRate", povertyRate, 8ul * years, ",");
  digest("year.meanIncome", meanIncome, 8ul * years, ",");
  digest("year.concentration", concentration, 8ul * years, "}}\n");
}
