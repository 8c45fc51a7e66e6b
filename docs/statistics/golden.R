# Golden values for the tests of src/engine/statistics, from R alone.
# Debian: apt-get install r-base-core r-cran-mass r-cran-jsonlite
# Run:    Rscript docs/statistics/golden.R > docs/statistics/golden.json
suppressPackageStartupMessages({
  library(MASS)
  library(jsonlite)
})

# Far beyond the default, which stops at the fifth digit.
tight <- glm.control(epsilon = 1e-14, maxit = 200)

# JSON has no infinity: it stands as text.
num <- function(x) if (is.nan(x)) "NaN" else if (is.infinite(x)) "Infinity" else x

# Two counts over two lengths of time: the conditional exact test and its interval.
ratio <- function(a, ta, b, tb) {
  test <- poisson.test(c(b, a), c(tb, ta))
  list(
    a = a, daysA = ta, b = b, daysB = tb,
    ratio = num(unname(test$estimate)), p = test$p.value,
    low = test$conf.int[1], high = num(test$conf.int[2])
  )
}

# Daily counts of two periods: dispersion and interval of the quasi-Poisson model, and the
# negative-binomial model beside it.
daily <- function(name, a, b) {
  y <- c(a, b)
  period <- factor(rep(c("A", "B"), c(length(a), length(b))))
  quasi <- glm(y ~ period, family = quasipoisson, control = tight)
  s <- summary(quasi)
  df <- quasi$df.residual
  k <- coef(s)["periodB", ]
  half <- qt(0.975, df) * k["Std. Error"]
  nb <- suppressWarnings(glm.nb(y ~ period))
  nbk <- coef(summary(nb))["periodB", ]
  list(
    name = name, a = a, b = b,
    dispersion = s$dispersion,
    ratio = exp(unname(k["Estimate"])),
    low = exp(unname(k["Estimate"] - half)), high = exp(unname(k["Estimate"] + half)),
    p = unname(k["Pr(>|t|)"]),
    negativeBinomial = list(
      theta = nb$theta,
      low = exp(unname(nbk["Estimate"] - qnorm(0.975) * nbk["Std. Error"])),
      high = exp(unname(nbk["Estimate"] + qnorm(0.975) * nbk["Std. Error"]))
    )
  )
}

# The best single change in rate: a Poisson regression for each possible day.
change <- function(name, y) {
  n <- length(y)
  null <- logLik(glm(y ~ 1, family = poisson))
  gain <- sapply(seq_len(n - 1), function(k) {
    after <- as.numeric(seq_len(n) > k)
    2 * as.numeric(logLik(suppressWarnings(glm(y ~ after, family = poisson))) - null)
  })
  list(name = name, y = y, before = which.max(gain), statistic = max(gain))
}

set.seed(20241118)
bursts <- function(n, mean, size) rnbinom(n, mu = mean, size = size)

golden <- list(
  R = R.version.string,
  MASS = as.character(packageVersion("MASS")),
  ratios = list(
    ratio(73, 28, 6, 28), ratio(40, 28, 3, 28), ratio(3, 28, 40, 28), ratio(12, 14, 11, 14),
    ratio(10, 7, 25, 90), ratio(1, 1, 4, 1), ratio(0, 28, 9, 28), ratio(9, 28, 0, 28),
    ratio(0, 7, 0, 7), ratio(1, 56, 0, 7), ratio(250, 90, 31, 56), ratio(600, 365, 5, 30),
    ratio(1200, 300, 1300, 300), ratio(5, 28, 5, 28), ratio(7, 3, 2, 11)
  ),
  quantiles = list(
    beta = lapply(
      list(c(.025, 3, 40), c(.975, 1, 500), c(.025, 300, 2), c(1e-10, 30, 30), c(.975, 2e4, 3e4)),
      function(q) list(p = q[1], alpha = q[2], beta = q[3], x = qbeta(q[1], q[2], q[3]))
    ),
    t = lapply(
      list(c(.975, 1), c(.975, 12), c(.975, 54), c(.975, 1e6)),
      function(q) list(p = q[1], df = q[2], x = qt(q[1], q[2]))
    ),
    tTail = lapply(
      list(c(0.5, 3), c(4, 12), c(10, 54), c(40, 54)),
      function(q) list(t = q[1], df = q[2], p = 2 * pt(-q[1], q[2]))
    )
  ),
  daily = list(
    daily("bursts that end", bursts(28, 2.6, 0.9), bursts(28, 0.4, 0.9)),
    daily("no change", bursts(28, 1.5, 1.2), bursts(28, 1.5, 1.2)),
    daily("unequal lengths", bursts(14, 3, 2), bursts(56, 1, 2)),
    daily("one burst", c(0, 0, 14, 2, 0, 1, 0), c(3, 0, 9, 1, 0, 0, 6))
  ),
  adjusted = lapply(
    list(c(.01, .04, .03, .005), c(.2, .001, .9, .04, .04), c(.5)),
    function(p) list(p = p, q = p.adjust(p, "BH"))
  ),
  changes = list(
    change("a fall after 40 days", c(bursts(40, 3, 3), bursts(30, 0.8, 3))),
    change("a rise after 20 days", c(bursts(20, 0.2, 3), bursts(60, 1.4, 3))),
    change("none", rpois(60, 1.2)),
    change("silence after 12 days", c(1, 2, 0, 3, 1, 0, 2, 2, 1, 4, 0, 2, rep(0, 18)))
  )
)
write(toJSON(golden, auto_unbox = TRUE, digits = NA, pretty = 1), stdout())
