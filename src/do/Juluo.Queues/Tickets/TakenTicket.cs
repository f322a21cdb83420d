namespace Juluo.Queues;

/// <summary>A ticket that was given.</summary>
/// <param name="Number">As it is called: A017.</param>
/// <param name="Secret">Of its address; only this answer has it.</param>
public sealed record TakenTicket(TicketId Id, string Number, string Secret) : ICreated<TicketId>
{
    public string Path => $"/tickets/{Secret}";
}
