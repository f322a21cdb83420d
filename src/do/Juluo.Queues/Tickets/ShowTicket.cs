namespace Juluo.Queues;

/// <summary>GET /tickets/{secret} — shows a ticket to whom its address was given: how many are before it, how long it takes, when to be back, and where it is called to. It follows the line by itself where scripts run, and without them when its holder asks for it.</summary>
[Get("/tickets/{secret}", Requires.Nothing, Page = typeof(TicketPage))]
public sealed class ShowTicket(UnitOfWork work, Clock clock) : Slice<ShowTicket.Input, ShowTicket.Output>
{
    /// <param name="Reload">The page is to load itself again, without scripts.</param>
    public sealed record Input(string Secret, bool Reload = false);

    /// <param name="Number">As it is called: A017.</param>
    /// <param name="Ahead">How many will probably be called before it; null: it does not wait.</param>
    /// <param name="Range">How long it will wait; null: not known, as no counter is open that serves it.</param>
    /// <param name="ComeBack">When to be back at the latest; null: stay.</param>
    /// <param name="MayReturn">It was missed, and can come back to the line.</param>
    /// <param name="ReturnUntil">Until when.</param>
    /// <param name="NowCalled">The numbers that are at the counters.</param>
    public sealed record Output(
        [property: System.Text.Json.Serialization.JsonIgnore] string Secret,
        string Number,
        Ticket Ticket,
        LocalizedText Matter,
        Queue Queue,
        string Zone,
        int? Ahead,
        WaitRange? Range,
        Instant? ComeBack,
        bool MayReturn,
        Instant? ReturnUntil,
        IReadOnlyList<NumberAtCounter> NowCalled,
        [property: System.Text.Json.Serialization.JsonIgnore] bool Reload
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await HeldTicket.Of(work, clock, input.Secret, hold: false, stop)
            is not { Ticket: var ticket, Queue: var queue, Hours: var hours }
        )
            return new NotFound();
        var line = await LineNow.Read(work, clock, queue, hours, stop);
        var waits = ticket.State == TicketState.Waiting && line.Waiting.Exists(t => t.Id == ticket.Id);
        var range = waits ? line.RangeOf(ticket.Id) : null;
        var mayReturn = ticket.MayReturn(queue, clock.Now);
        return new Output(
            input.Secret,
            queue.Written(ticket.Lane, ticket.Number),
            ticket,
            line.Matters.Find(m => m.Id == ticket.Matter)!.Title,
            queue,
            hours.Zone.Id,
            waits ? line.Ahead(ticket.Id) : null,
            range,
            range?.ComeBack(clock.Now),
            mayReturn,
            mayReturn ? ticket.EndedAt + Duration.FromMinutes(queue.GraceMinutes) : null,
            NumberAtCounter.Of(line),
            input.Reload
        );
    }
}
