namespace Juluo.Organisations;

/// <summary>Publishes to webhooks that organisations are no longer listed, when their import is undone.</summary>
internal sealed class UndoOrganisations(Outbox outbox) : IUndoImport
{
    public string Relation => "organisations.organisation";

    public Task Undo(IReadOnlyList<Guid> ids, CancellationToken stop) =>
        outbox.Publish([.. ids.Select(id => new OrganisationListed(new(id), Added: false))], stop);
}
