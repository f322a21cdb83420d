namespace Juluo.PublicContacts;

/// <summary>Façade over the public contact for other modules: finds the person shown, and sets one for the sample.</summary>
public sealed class PublicContactsFacade(UnitOfWork work, Clock clock, PeopleFacade people, ConsentsFacade consents, PhotosFacade photos)
{
    private readonly PublicContactStore store = new(work, clock, people, consents);

    /// <summary>Returns the public contact; null while no one has agreed to be shown.</summary>
    public async Task<PublicContact?> Find(CancellationToken stop)
    {
        if (await store.Find(stop) is not { Person: var person, Role: var role })
            return null;
        return new(
            person.Id,
            person.Name,
            person.LatinName,
            role,
            person.Speaks,
            await photos.SmallOf(person.Id, stop) is { } key
                ? $"{PublicContact.Page}/photo/{key}?{Community.Query}={work.Community.Slug}"
                : null
        );
    }

    /// <summary>Adds a public contact for the sample: asked by one person, accepted by the other.</summary>
    public async Task Put(PersonId person, PersonId by, LocalizedText role, CancellationToken stop)
    {
        await store.Ask(person, by, stop);
        await store.Agree(person, role, stop);
    }
}
