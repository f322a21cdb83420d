namespace Juluo.Queues;

/// <summary>A line as it stands: who waits, which counters are open, and what is known of lengths. It says who is next and how long it takes.</summary>
internal sealed class LineNow
{
    private readonly Instant now;
    private readonly List<Counter> open;
    private readonly HandlingModel model;
    private readonly double priorityPerHour;
    private readonly Dictionary<MatterId, int> bits;

    private LineNow(
        Queue queue,
        LocalDate day,
        Instant now,
        List<Ticket> tickets,
        List<Counter> counters,
        List<Matter> matters,
        HandlingModel model,
        double priorityPerHour
    )
    {
        (Queue, Day, this.now, Tickets, Counters, Matters) = (queue, day, now, tickets, counters, matters);
        (this.model, this.priorityPerHour) = (model, priorityPerHour);
        Waiting = tickets.FindAll(t => t.State == TicketState.Waiting);
        open = counters.FindAll(c => c.OpenedAt is not null);
        bits = matters.Index().ToDictionary(m => m.Item.Id, m => m.Index);
    }

    public Queue Queue { get; }

    public LocalDate Day { get; }

    /// <summary>All of the day, in the order of their lanes and places.</summary>
    public List<Ticket> Tickets { get; }

    public List<Ticket> Waiting { get; }

    public List<Counter> Counters { get; }

    /// <summary>Also those that are offered no more.</summary>
    public List<Matter> Matters { get; }

    public static async Task<LineNow> Read(UnitOfWork work, Clock clock, Queue queue, QueueHours hours, CancellationToken stop)
    {
        var now = clock.Now;
        var day = hours.DayAt(now);
        var hour = now.InZone(hours.Zone).Hour;
        var matters = await new MatterStore(work, clock).Ever(queue.Id, stop);
        var sums = new SumsStore(work);
        var known = await sums.Of(queue.Id, day, hour, stop);
        return new(
            queue,
            day,
            now,
            await new TicketStore(work, clock).Of(queue.Id, day, stop),
            await new CounterStore(work, clock).Of(queue.Id, stop),
            matters,
            HandlingModel.Learn([
                .. matters.Select(m =>
                    known.GetValueOrDefault(m.Id) is var (ever, near, today)
                        ? new HandlingModel.Known(m.Minutes * 60, ever, near, today)
                        : default
                ),
            ]),
            queue.Priority ? await sums.PriorityPerHour(queue.Id, day, hour, now, stop) : 0
        );
    }

    /// <summary>Who is next at a counter, by the index in <see cref="Waiting"/>, or -1; and the run that the counter has then.</summary>
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

    /// <summary>How many will probably be called before a waiting ticket, as if one counter called all.</summary>
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

    /// <summary>How long a waiting ticket will wait; null: no counter that is open serves it.</summary>
    public WaitRange? RangeOf(TicketId ticket)
    {
        var line = Waiting.ConvertAll(Seen);
        var target = Waiting.FindIndex(t => t.Id == ticket);
        // How soon it could be called, were its person here.
        line[target] = line[target] with
        {
            From = 0,
        };
        return Forecast(line, target);
    }

    /// <summary>How long one would wait who takes a ticket now.</summary>
    public WaitRange? RangeFor(QueueLane lane, MatterId matter)
    {
        var line = Waiting.ConvertAll(Seen);
        line.Add(new(lane, bits[matter], double.MaxValue));
        return Forecast(line, line.Count - 1);
    }

    /// <summary>The same for the ordinary lane and what most come for; null where nothing is offered or no counter is open.</summary>
    public WaitRange? RangeNow() =>
        Matters.FindAll(m => m.RetiredAt is null).MaxBy(m => Tickets.Count(t => t.Matter == m.Id)) is { } usual
            ? RangeFor(QueueLane.Ordinary, usual.Id)
            : null;

    private WaitRange? Forecast(List<Waiter> line, int target) =>
        WaitForecast.Of(
            line,
            target,
            open.ConvertAll(c => new Desk(
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
