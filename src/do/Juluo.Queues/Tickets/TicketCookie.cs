namespace Juluo.Queues;

/// <summary>
/// The cookie with the ticket that this browser took, sent for 24 hours and only to the page where the queue's tickets are taken: scanning the poster again leads to the ticket instead
/// of to a second number.
/// </summary>
internal sealed class TicketCookie(IHttpContextAccessor http)
{
    private const string Name = "ticket";
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public void Leave(QueueId queue, string secret) =>
        http.HttpContext?.Response.Cookies.Append(
            Name,
            secret,
            new()
            {
                HttpOnly = true,
                Secure = http.HttpContext.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = Kept,
                Path = $"/queues/{queue}/ticket",
            }
        );

    /// <summary>Returns the browser's ticket if it is waiting or called on this day, or null.</summary>
    public async Task<TakenTicket?> Find(UnitOfWork work, Clock clock, Queue queue, LocalDate day, CancellationToken stop) =>
        http.HttpContext?.Request.Cookies[Name] is { Length: > 0 and <= 100 } secret
        && await new TicketStore(work, clock).ByAddress(secret, stop) is { State: TicketState.Waiting or TicketState.Called } ticket
        && ticket.Queue == queue.Id
        && ticket.Day == day
            ? new(ticket.Id, queue.Written(ticket.Lane, ticket.Number), secret)
            : null;
}
