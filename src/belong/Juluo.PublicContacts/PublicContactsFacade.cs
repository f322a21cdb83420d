namespace Juluo.PublicContacts;

/// <summary>The person whom strangers can write to, as other modules name them.</summary>
public sealed class PublicContactsFacade(UnitOfWork work, Clock clock, PeopleFacade people, ConsentsFacade consents, PhotosFacade photos)
{
    private readonly PublicContactStore store = new(work, clock, people, consents);

    /// <summary>The person whom strangers can write to; null: no one has agreed to be it.</summary>
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

    /// <summary>Puts up a contact of the sample: asked by one person, agreed to by the other.</summary>
    public async Task Put(PersonId person, PersonId by, LocalizedText role, CancellationToken stop)
    {
        await store.Ask(person, by, stop);
        await store.Agree(person, role, stop);
    }
}
