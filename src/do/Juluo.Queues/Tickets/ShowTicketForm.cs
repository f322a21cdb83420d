namespace Juluo.Queues;

/// <summary>GET /queues/{id}/ticket — shows the topics to take a ticket for, and the current waiting time.</summary>
[Get("/queues/{id}/ticket", Requires.Nothing, Page = typeof(TakeTicketPage), InFurtherLanguages = true)]
public sealed class ShowTicketForm(UnitOfWork work, Clock clock, IHttpContextAccessor http)
    : Slice<ShowTicketForm.Input, ShowTicketForm.Output>
{
    /// <param name="Code">The presence code from the QR code.</param>
    public sealed record Input(QueueId Id, string? Code = null);

    /// <param name="Refusal">The error that prevents taking a ticket now, or null.</param>
    /// <param name="CodeNeeded">True if the code at the office must be typed, because the URL had none or it has expired.</param>
    /// <param name="Range">The expected wait, or null if no counter is open.</param>
    public sealed record Output(
        Queue Queue,
        string Zone,
        IReadOnlyList<QueueTopic> Matters,
        [property: System.Text.Json.Serialization.JsonIgnore] Error? Refusal,
        bool CodeNeeded,
        string? Code,
        int Waiting,
        WaitRange? Range
    )
    {
        /// <summary>The waiting ticket that this browser already has.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public TakenTicket? Mine { get; init; }

        /// <summary>The estimated number of tickets called before it.</summary>
        [System.Text.Json.Serialization.JsonIgnore]
        public int? Ahead { get; init; }
    }

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } queue || await store.Secret(queue.Id, stop) is not { } secret)
            return new NotFound();
        var hours = await store.Hours(queue, stop);
        var line = await LineNow.Read(work, clock, queue, hours, stop);
        var good = PresenceCode.Fits(input.Code, queue.Entry, secret, line.Day, clock.Now);
        var mine = await new TicketCookie(http).Find(work, clock, queue, line.Day, stop);
        return new Output(
            queue,
            hours.Zone.Id,
            line.Matters.FindAll(m => m.RetiredAt is null),
            Taking.Refuses(queue, hours, clock.Now, staff: false),
            !good,
            good ? FormText.Some(input.Code) : null,
            line.Waiting.Count,
            line.RangeNow()
        )
        {
            Mine = mine,
            Ahead = mine is not null && line.Waiting.Exists(t => t.Id == mine.Id) ? line.Ahead(mine.Id) : null,
        };
    }
}
