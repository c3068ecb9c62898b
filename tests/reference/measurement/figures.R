# Makes the data and R's figures beside this file: Rscript figures.R (from this folder). Needs psych and jsonlite.
suppressMessages({library(psych); library(jsonlite)})
set.seed(20261122)
exact <- list(opt = list(factr = 1, maxit = 10000))
write <- function(x, file) write.csv(x, file, row.names = FALSE, quote = FALSE, na = '')
quietly <- function(x) suppressMessages(suppressWarnings(x))

answers <- function(n, loadings, cuts, gaps) {
  f <- rnorm(n)
  x <- sapply(loadings, function(l) as.integer(cut(l * f + sqrt(1 - l^2) * rnorm(n), c(-Inf, cuts, Inf), labels = FALSE)))
  x[sample(length(x), gaps)] <- NA
  colnames(x) <- paste0('q', seq_along(loadings))
  as.data.frame(x)
}
upperLower <- function(x) {
  total <- rowSums(x); o <- order(-total, seq_along(total)); n <- floor(.27 * length(total) + .5)
  sapply(x, function(v) {
    width <- if (all(v %in% 0:1)) 1 else max(v) - min(v)
    (mean(v[o[1:n]]) - mean(v[rev(o)[1:n]])) / width
  })
}
itemFigures <- function(x) {
  whole <- na.omit(x); k <- ncol(x)
  a <- quietly(psych::alpha(whole, check.keys = FALSE, warnings = FALSE))
  p <- quietly(psych::alpha(x, use = 'pairwise', check.keys = FALSE, warnings = FALSE))
  fa <- factanal(covmat = cor(whole), factors = 1, n.obs = nrow(whole), control = exact)
  l <- fa$loadings[, 1]; total <- rowSums(whole)
  list(people = nrow(x), completePeople = nrow(whole), alpha = a$total$raw_alpha, standardisedAlpha = a$total$std.alpha,
    omega = sum(l)^2 / (sum(l)^2 + sum(fa$uniquenesses)), psychOmega = {
      f <- quietly(psych::fa(whole, fm = 'ml')); sum(f$loadings)^2 / (sum(f$loadings)^2 + sum(f$uniquenesses)) },
    mean = mean(total), sd = sd(total), sem = sd(total) * sqrt(1 - a$total$raw_alpha),
    itemRest = a$item.stats$r.drop, itemMean = unname(colMeans(whole)), itemSd = unname(sapply(whole, sd)),
    alphaIfDeleted = a$alpha.drop$raw_alpha, discrimination27 = unname(upperLower(whole)),
    pairwise = list(alpha = p$total$raw_alpha, standardisedAlpha = p$total$std.alpha, alphaIfDeleted = p$alpha.drop$raw_alpha))
}

likert <- answers(160, c(.75, .6, .5, -.4, .65, .7, .3, .55), c(-1.2, -.4, .3, 1.1), 40)
binary <- answers(90, c(.5, .6, .45, .7, .35, .55, .6), .2, 12) - 1
write(likert, 'likert_gaps.csv'); write(binary, 'binary_gaps.csv')

marks <- function(n, shifts, noise, gaps) {
  true <- rnorm(n, 3, 1.3)
  x <- sapply(shifts, function(s) pmin(6, pmax(0, round(true + s + rnorm(n, 0, noise)))))
  x[sample(length(x), gaps)] <- NA
  colnames(x) <- letters[seq_along(shifts)]
  as.data.frame(x)
}
kappaBy <- function(x, weigh) {
  levels <- min(x, na.rm = TRUE):max(x, na.rm = TRUE); w <- outer(levels, levels, weigh)
  t <- table(factor(x[, 1], levels), factor(x[, 2], levels)); p <- t / sum(t)
  1 - sum(w * p) / sum(w * outer(rowSums(p), colSums(p)))
}
# by the coincidence matrix, as Krippendorff (2011) works it
kripp <- function(x, metric) {
  units <- lapply(split(x, seq_len(nrow(x))), function(u) as.numeric(u[!is.na(u)])); units <- units[lengths(units) > 1]
  v <- sort(unique(unlist(units))); o <- matrix(0, length(v), length(v))
  for (u in units) for (i in seq_along(u)) for (j in seq_along(u)) if (i != j) {
    a <- match(u[i], v); b <- match(u[j], v); o[a, b] <- o[a, b] + 1 / (length(u) - 1)
  }
  n <- rowSums(o)
  d <- outer(seq_along(v), seq_along(v), Vectorize(function(a, b) switch(metric, nominal = as.numeric(a != b),
    interval = (v[a] - v[b])^2, ordinal = (sum(n[a:b]) - (n[a] + n[b]) / 2)^2)))
  1 - (sum(o * d) / sum(n)) / (sum(outer(n, n) * d) / (sum(n) * (sum(n) - 1)))
}
agreementFigures <- function(x, whole.numbers = TRUE) {
  couples <- combn(ncol(x), 2, simplify = FALSE); whole <- na.omit(x)
  r <- list(scripts = nrow(x), markers = ncol(x), pairs = lapply(couples, function(p) {
    y <- na.omit(x[, p]); d <- abs(y[, 1] - y[, 2])
    c(list(n = nrow(y), exact = mean(d == 0), adjacent = mean(d <= 1 + 1e-9)), if (whole.numbers) {
      ck <- quietly(psych::cohen.kappa(y)); list(unweighted = ck$kappa, psychQuadratic = ck$weighted.kappa,
        linear = kappaBy(y, function(i, j) abs(i - j)), quadratic = kappaBy(y, function(i, j) (i - j)^2)) })
  }))
  icc <- quietly(psych::ICC(whole, lmer = FALSE))$results$ICC
  r$icc <- setNames(as.list(icc), c('icc1', 'icc2', 'icc3', 'icc1k', 'icc2k', 'icc3k'))
  r$krippendorff <- sapply(c('nominal', 'ordinal', 'interval'), function(m) kripp(x, m), simplify = FALSE)
  r$severity <- as.list(colMeans(whole) - mean(as.matrix(whole)))
  r
}
three <- marks(70, c(0, .5, -.4), .8, 25)
half <- marks(50, c(0, .7, .2, -.3), .9, 10) / 2
write(three, 'marks_gaps.csv'); write(half, 'marks_decimals.csv')

made <- paste0(R.version.string, '; psych ', packageVersion('psych'))
figures <- list(made = made, likert = itemFigures(likert), binary = itemFigures(binary),
  marks = agreementFigures(three), decimals = agreementFigures(half, FALSE))
writeLines(toJSON(figures, auto_unbox = TRUE, digits = NA, pretty = TRUE), 'figures.json')
