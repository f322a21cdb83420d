namespace Juluo.Queues;

/// <summary>
/// GET /tickets/{secret} — shows a ticket to holders of its URL: tickets ahead, expected wait, when to be back, and its counter once called. It updates itself with scripts, and
/// without them on request.
/// </summary>
[Get("/tickets/{secret}", Requires.Nothing, Page = typeof(TicketPage), InFurtherLanguages = true)]
public sealed class ShowTicket(UnitOfWork work, Clock clock) : Slice<ShowTicket.Input, ShowTicket.Output>
{
    /// <param name="Reload">True to reload the page periodically, without scripts.</param>
    public sealed record Input(string Secret, bool Reload = false);

    /// <param name="Number">The number as called: A017.</param>
    /// <param name="Ahead">The estimated number of tickets called before it, or null if it isn't waiting.</param>
    /// <param name="Range">The expected wait, or null if no open counter serves it.</param>
    /// <param name="ComeBack">The latest time to be back, or null to stay.</param>
    /// <param name="MayReturn">True if it was missed and can return to the line.</param>
    /// <param name="ReturnUntil">The time until which it can return.</param>
    /// <param name="NowCalled">The numbers currently at the counters.</param>
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
