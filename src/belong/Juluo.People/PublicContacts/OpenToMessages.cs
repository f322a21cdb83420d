namespace Juluo.People;

/// <summary>Whether there is a person whom strangers can write to.</summary>
internal sealed class OpenToMessages(PeopleFacade people) : IShowWhen
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) => await people.Contact(stop) is not null;
}
