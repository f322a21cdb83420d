namespace Juluo.PublicContacts;

/// <summary>Whether there is a person whom strangers can write to.</summary>
internal sealed class OpenToMessages(PublicContactsFacade contacts) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) => await contacts.Find(stop) is not null;
}
