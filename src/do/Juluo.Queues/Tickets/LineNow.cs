namespace Juluo.Queues;

/// <summary>A snapshot of a line with its waiting tickets, open counters and statistics of call lengths, from which the next ticket and waiting times are computed.</summary>
internal sealed class LineNow
{
    private readonly Instant now;
    private readonly List<Counter> open;
    private readonly HandlingModel model;
    private readonly double priorityPerHour;
    private readonly Dictionary<QueueTopicId, int> bits;

    private LineNow(
        Queue queue,
        LocalDate day,
        Instant now,
        List<Ticket> tickets,
        List<Counter> counters,
        List<QueueTopic> topics,
        HandlingModel model,
        double priorityPerHour
    )
    {
        (Queue, Day, this.now, Tickets, Counters, Matters) = (queue, day, now, tickets, counters, topics);
        (this.model, this.priorityPerHour) = (model, priorityPerHour);
        Waiting = tickets.FindAll(t => t.State == TicketState.Waiting);
        open = counters.FindAll(c => c.OpenedAt is not null);
        bits = topics.Index().ToDictionary(m => m.Item.Id, m => m.Index);
    }

    public Queue Queue { get; }

    public LocalDate Day { get; }

    /// <summary>The tickets of the day in any state, by lane and place.</summary>
    public List<Ticket> Tickets { get; }

    public List<Ticket> Waiting { get; }

    public List<Counter> Counters { get; }

    /// <summary>The topics of the queue, including retired ones.</summary>
    public List<QueueTopic> Matters { get; }

    public static async Task<LineNow> Read(UnitOfWork work, Clock clock, Queue queue, QueueHours hours, CancellationToken stop)
    {
        var now = clock.Now;
        var day = hours.DayAt(now);
        var hour = now.InZone(hours.Zone).Hour;
        var topics = await new QueueTopicStore(work, clock).Ever(queue.Id, stop);
        var sums = new SumsStore(work);
        var known = await sums.Of(queue.Id, day, hour, stop);
        return new(
            queue,
            day,
            now,
            await new TicketStore(work, clock).Of(queue.Id, day, stop),
            await new CounterStore(work, clock).Of(queue.Id, stop),
            topics,
            HandlingModel.Learn([
                .. topics.Select(m =>
                    known.GetValueOrDefault(m.Id) is var (ever, near, today)
                        ? new HandlingModel.Known(m.Minutes * 60, ever, near, today)
                        : default
                ),
            ]),
            queue.Priority ? await sums.PriorityPerHour(queue.Id, day, hour, now, stop) : 0
        );
    }

    /// <summary>Returns the index in <see cref="Waiting"/> of the next ticket for a counter, or -1, and the counter's new run.</summary>
    public (int Index, int Run) Next(Counter counter) =>
        LineRule.Next(
            Waiting.ConvertAll(Seen).ToArray(),
            new bool[Waiting.Count],
            Counters.FindIndex(c => c.Id == counter.Id),
            Serves(counter),
            0,
            counter.Run,
            Queue.PriorityRun
        );

    /// <summary>Estimates the number of tickets called before a waiting one, as if a single counter called all.</summary>
    public int Ahead(TicketId ticket)
    {
        Waiter[] line = [.. Waiting.Select(t => Seen(t) with { Matter = 0, From = 0, Counter = -1 })];
        var gone = new bool[line.Length];
        for (var (ahead, run) = (0, 0); ahead < line.Length; ahead++)
        {
            (var next, run) = LineRule.Next(line, gone, 0, 1, 0, run, Queue.PriorityRun);
            if (Waiting[next].Id == ticket)
                return ahead;
            gone[next] = true;
        }

        return line.Length;
    }

    /// <summary>Returns the expected wait of a waiting ticket, or null if no open counter serves it.</summary>
    public WaitRange? RangeOf(TicketId ticket)
    {
        var line = Waiting.ConvertAll(Seen);
        var target = Waiting.FindIndex(t => t.Id == ticket);
        // The earliest time it could be called if its holder were here.
        line[target] = line[target] with
        {
            From = 0,
        };
        return Forecast(line, target);
    }

    /// <summary>Returns the expected wait for a ticket taken now.</summary>
    public WaitRange? RangeFor(QueueLane lane, QueueTopicId topic)
    {
        var line = Waiting.ConvertAll(Seen);
        line.Add(new(lane, bits[topic], double.MaxValue));
        return Forecast(line, line.Count - 1);
    }

    /// <summary>Returns the expected wait in the ordinary lane for the most frequent topic of the day, or null if there are no topics or no open counter.</summary>
    public WaitRange? RangeNow() =>
        Matters.FindAll(m => m.RetiredAt is null).MaxBy(m => Tickets.Count(t => t.Matter == m.Id)) is { } usual
            ? RangeFor(QueueLane.Ordinary, usual.Id)
            : null;

    private WaitRange? Forecast(List<Waiter> line, int target) =>
        WaitForecast.Of(
            line,
            target,
            open.ConvertAll(c => new ForecastCounter(
                Counters.IndexOf(c),
                Serves(c),
                c.WithSince is { } since ? (now - since).TotalSeconds : null,
                c.WithMatter is { } with ? bits[with] : 0,
                c.Run
            )),
            model,
            Queue.PriorityRun,
            priorityPerHour
        );

    private Waiter Seen(Ticket ticket) =>
        new(
            ticket.Lane,
            bits[ticket.Matter],
            ticket.Place,
            ticket.NotBefore is { } back ? (back - now).TotalSeconds : 0,
            ticket.ForCounter is { } only ? Counters.FindIndex(c => c.Id == only) : -1
        );

    private ulong Serves(Counter counter) =>
        counter.Matters.Length == 0 ? ulong.MaxValue : counter.Matters.Aggregate(0UL, (all, m) => all | (1UL << bits[m]));
}
