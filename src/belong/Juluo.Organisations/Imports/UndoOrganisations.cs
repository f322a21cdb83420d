namespace Juluo.Organisations;

/// <summary>Webhooks hear that organisations are off the list again.</summary>
internal sealed class UndoOrganisations(Outbox outbox) : IUndoImport
{
    public string Relation => "organisations.organisation";

    public Task Undo(IReadOnlyList<Guid> ids, CancellationToken stop) =>
        outbox.Publish([.. ids.Select(id => new OrganisationListed(new(id), Added: false))], stop);
}
