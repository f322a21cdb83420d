namespace Juluo.Queues;

/// <summary>A ticket that was just issued.</summary>
/// <param name="Number">The number as called: A017.</param>
/// <param name="Secret">The secret in its URL; only this response contains it.</param>
public sealed record TakenTicket(TicketId Id, string Number, string Secret) : ICreated<TicketId>
{
    public string Path => $"/tickets/{Secret}";
}
