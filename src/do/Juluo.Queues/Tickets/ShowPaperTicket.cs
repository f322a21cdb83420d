namespace Juluo.Queues;

/// <summary>GET /tickets/{secret}/paper — shows a ticket for printing: the number in large type, and a QR code of its page. After a few seconds it returns to the kiosk.</summary>
[Get("/tickets/{secret}/paper", Requires.Nothing, Page = typeof(PaperTicketPage))]
public sealed class ShowPaperTicket(UnitOfWork work, Clock clock, PublicAddress address)
    : Slice<ShowPaperTicket.Input, ShowPaperTicket.Output>
{
    /// <param name="Back">The page of the kiosk or the counter.</param>
    public sealed record Input(string Secret, string? Back = null);

    /// <param name="Address">The URL of the ticket's page, for the QR code.</param>
    /// <param name="Back">The page to which the kiosk returns, or null to stay.</param>
    public sealed record Output(
        string Number,
        LocalizedText Queue,
        LocalizedText Matter,
        Instant IssuedAt,
        string Zone,
        int Ahead,
        WaitRange? Range,
        [property: System.Text.Json.Serialization.JsonIgnore] string Address,
        string? Back
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await HeldTicket.Of(work, clock, input.Secret, hold: false, stop)
            is not { Ticket: var ticket, Queue: var queue, Hours: var hours }
        )
            return new NotFound();
        var line = await LineNow.Read(work, clock, queue, hours, stop);
        var waits = line.Waiting.Exists(t => t.Id == ticket.Id);
        return new Output(
            queue.Written(ticket.Lane, ticket.Number),
            queue.Name,
            line.Matters.Find(m => m.Id == ticket.Matter)!.Title,
            ticket.IssuedAt,
            hours.Zone.Id,
            waits ? line.Ahead(ticket.Id) : 0,
            waits ? line.RangeOf(ticket.Id) : null,
            address.Of(caller.Community, $"/tickets/{input.Secret}"),
            input.Back is { } back && LocalPath.IsLocal(back) ? back : null
        );
    }
}
