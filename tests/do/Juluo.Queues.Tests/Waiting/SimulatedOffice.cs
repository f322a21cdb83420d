namespace Juluo.Queues;

/// <summary>
/// Days at an office that the forecast does not know: durations are log-normal and not gamma, each day and each member of staff has a different speed, some people who are called do not come, and
/// more come late in the morning. The forecast gets only what the program knows at that moment.
/// </summary>
/// <param name="Load">The incoming work as a share of the counters' capacity.</param>
internal sealed record SimulatedOffice(int Counters, double Load, bool Lunch = false)
{
    public const double Opens = 0;
    private const double Closes = 8 * 3600;
    private const double Absent = 0.07;
    private const double AbsentSeconds = 80;
    private const double PriorityShare = 0.12;
    private const int Most = 2;
    private static readonly (double Said, double Mean, double Variation, double Share)[] Matters =
    [
        (600, 700, 0.6, 0.5),
        (240, 330, 0.7, 0.35),
        (1200, 1150, 0.5, 0.15),
    ];

    /// <summary>A ticket's forecast when it was taken, and its actual wait.</summary>
    /// <param name="Naive">People before it × the usual duration ÷ open counters, in seconds.</param>
    public readonly record struct Told(WaitRange Range, double Naive, double Waited);

    private sealed record Ticket(QueueLane Lane, int Matter, double At)
    {
        public double? CalledAt { get; set; }

        public WaitRange? Range { get; set; }

        public double Naive { get; set; }
    }

    /// <summary>Eight weeks of history, as counts and sums per service.</summary>
    public static Sums[] History(int seed)
    {
        var chance = new Chance(seed);
        var sums = new Sums[Matters.Length];
        for (var day = 0; day < 40; day++)
        {
            var level = Math.Exp(0.18 * chance.Normal());
            for (var call = 0; call < 60; call++)
            {
                var topic = Matter(chance);
                var length = Length(chance, topic, level);
                sums[topic] += new Sums(1, length, length * length);
            }
        }

        return sums;
    }

    /// <param name="every">The sampling interval: every n-th ticket gets a forecast.</param>
    public List<Told> Day(int seed, Sums[] history, int every)
    {
        var chance = new Chance(seed);
        var level = Math.Exp(0.18 * chance.Normal());
        double[] staff = [.. Enumerable.Range(0, Counters).Select(_ => Math.Exp(0.1 * chance.Normal()))];
        var free = new double[Counters];
        var since = new double[Counters];
        var with = new int?[Counters];
        var runs = new int[Counters];
        var today = new Sums[Matters.Length];
        var line = new List<Ticket>();
        var told = new List<Ticket>();
        var mean = Matters.Sum(m => m.Share * m.Mean) * (1 - Absent);
        var perSecond = Counters * Load / mean;
        var (arrival, n) = (Next(0), 0);
        while (true)
        {
            var counter = Array.IndexOf(free, free.Min());
            if (arrival < Closes && arrival <= free[counter])
            {
                var ticket = new Ticket(
                    chance.Uniform() < PriorityShare ? QueueLane.Priority : QueueLane.Ordinary,
                    Matter(chance),
                    arrival
                );
                line.Add(ticket);
                if (n++ % every == 0)
                    Tell(ticket);
                // Idle counters see the new ticket at once.
                for (var d = 0; d < Counters; d++)
                    if (with[d] is null && Here(d, arrival))
                        free[d] = Math.Min(free[d], arrival);
                arrival = Next(arrival);
                continue;
            }

            var now = free[counter];
            if (with[counter] is { } done)
            {
                var length = now - since[counter];
                today[done] += new Sums(1, length, length * length);
                with[counter] = null;
            }

            if (now > Closes * 2)
                return
                [
                    .. told.Where(t => t.CalledAt is not null && t.Range is not null)
                        .Select(t => new Told(t.Range!, t.Naive, t.CalledAt!.Value - t.At)),
                ];
            if (!Here(counter, now))
            {
                free[counter] = LunchEnds(counter);
                continue;
            }

            var (index, run) = LineRule.Next(Seen(), new bool[line.Count], counter, ulong.MaxValue, now, runs[counter], Most);
            runs[counter] = run;
            if (index < 0)
            {
                free[counter] = arrival < Closes ? arrival + 1e-9 : (Closes * 2) + 1 + counter;
                continue;
            }

            var next = Ordered()[index];
            line.Remove(next);
            next.CalledAt = now;
            (with[counter], since[counter]) = (next.Matter, now);
            free[counter] =
                now + (chance.Uniform() < Absent ? chance.Gamma(3, AbsentSeconds) : Length(chance, next.Matter, level * staff[counter]));
        }

        // More come late in the morning.
        double Next(double from)
        {
            for (var at = from; ; )
            {
                at += chance.Exponential(1 / (perSecond * 1.5));
                if (at > Closes || chance.Uniform() < (0.7 + (0.6 * Math.Exp(-Math.Pow((at - 7200) / 4500, 2)))) / 1.5)
                    return at;
            }
        }

        bool Here(int counter, double at) => !Lunch || counter != 0 || at < 3.5 * 3600 || at >= 4.25 * 3600;
        double LunchEnds(int counter) => counter == 0 ? 4.25 * 3600 : 0;
        List<Ticket> Ordered() => [.. line.OrderBy(t => t.Lane).ThenBy(t => t.At)];
        Waiter[] Seen() => [.. Ordered().Select(t => new Waiter(t.Lane, t.Matter, t.At))];

        void Tell(Ticket ticket)
        {
            var ordered = Ordered();
            var at = ticket.At;
            var model = HandlingModel.Learn([.. Matters.Select((m, i) => new HandlingModel.Known(m.Said, history[i], default, today[i]))]);
            var counters = Enumerable
                .Range(0, Counters)
                .Where(d => Here(d, at))
                .Select(d => new ForecastCounter(d, ulong.MaxValue, with[d] is null ? null : at - since[d], with[d] ?? 0, runs[d]))
                .ToList();
            var comes = told.Count == 0 ? 0 : told.Count(t => t.Lane == QueueLane.Priority && t.At > at - 3600) * every;
            ticket.Range = WaitForecast.Of(
                [.. Seen()],
                ordered.IndexOf(ticket),
                counters,
                model,
                Most,
                (comes + (perSecond * 3600 * PriorityShare)) / 2
            );
            var ahead = ordered.Count(t => t != ticket && (t.Lane == ticket.Lane || t.Lane == QueueLane.Priority));
            ticket.Naive = counters.Exists(d => d.Busy is null)
                ? 0
                : (ahead + 1) * history.Sum(h => h.Seconds) / history.Sum(h => h.Count) / counters.Count;
            told.Add(ticket);
        }
    }

    private static int Matter(Chance chance)
    {
        var drawn = chance.Uniform();
        for (var i = 0; i < Matters.Length; i++)
            if ((drawn -= Matters[i].Share) <= 0)
                return i;
        return 0;
    }

    private static double Length(Chance chance, int topic, double level)
    {
        var spread = Math.Sqrt(Math.Log(1 + (Matters[topic].Variation * Matters[topic].Variation)));
        return Matters[topic].Mean * level * Math.Exp((spread * chance.Normal()) - (spread * spread / 2));
    }
}
