namespace Juluo.Organisations;

/// <summary>Publishes to webhooks that imported organisations are removed from the list.</summary>
internal sealed class UndoOrganisations(Outbox outbox) : IUndoImport
{
    public string Relation => "organisations.organisation";

    public Task Undo(IReadOnlyList<Guid> ids, CancellationToken stop) =>
        outbox.Publish([.. ids.Select(id => new OrganisationListed(new(id), Added: false))], stop);
}
