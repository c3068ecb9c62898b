# Makes factors.json beside this file: correlations of small random samples, and omega of the factor that factanal finds for them,
# with the least uniqueness (.005 where it would fall further). Rscript factors.R (from this folder); needs jsonlite.
suppressMessages(library(jsonlite))
set.seed(99)
made <- list()
for (i in 1:300) {
  k <- sample(3:14, 1); n <- sample(c(20, 30, 50, 100, 400), 1); f <- rnorm(n)
  l <- runif(k, sample(c(-.6, 0, .3), 1), .9)
  x <- sapply(l, function(l) round(l * f + sqrt(1 - l^2) * rnorm(n), sample(0:1, 1)))
  if (any(apply(x, 2, sd) == 0)) next
  r <- cor(x)
  fa <- try(factanal(covmat = r, factors = 1, n.obs = n, control = list(opt = list(factr = 1, maxit = 10000))), silent = TRUE)
  if (inherits(fa, 'try-error')) next
  s <- sum(fa$uniquenesses); common <- sum(fa$loadings[, 1])^2
  made[[length(made) + 1]] <- list(items = k, people = n, omega = common / (common + s), least = min(fa$uniquenesses), correlations = r)
}
# small ones of every kind, and the twelve items of twenty people that have a second, improper best place
kept <- Filter(function(m) m$items <= 7 || (m$items == 12 && m$people == 20), made)
proper <- Filter(function(m) m$least > .00501, kept); improper <- Filter(function(m) m$least <= .00501, kept)
writeLines(toJSON(c(head(Filter(function(m) m$items <= 7, proper), 16), Filter(function(m) m$items == 12, proper), head(improper, 8)),
  auto_unbox = TRUE, digits = NA), 'factors.json')
