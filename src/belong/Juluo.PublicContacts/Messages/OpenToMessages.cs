namespace Juluo.PublicContacts;

/// <summary>Shows the menu entry while there is a public contact.</summary>
internal sealed class OpenToMessages(PublicContactsFacade contacts) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) => await contacts.Find(stop) is not null;
}
