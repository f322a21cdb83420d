namespace Juluo.People;

/// <summary>The person whom strangers can write to, as other modules name them.</summary>
public sealed class PublicContactsFacade(UnitOfWork work, Outbox outbox, Clock clock)
{
    /// <summary>The person whom strangers can write to; null: no one has agreed to be it.</summary>
    public async Task<PublicContact?> Find(CancellationToken stop)
    {
        if (await new PublicContactStore(work, outbox, clock).Find(stop) is not { } shown)
            return null;
        var profile = await new ProfileReader(work).Read(shown.Person, stop);
        return new(
            shown.Person,
            shown.Name,
            profile is not null && profile.Sight.Shows(ProfileField.LatinName, Relation.Member) ? shown.LatinName : null,
            shown.Role,
            profile is not null && profile.Sight.Shows(ProfileField.Languages, Relation.Member) ? profile.Languages : [],
            profile?.SmallPhotoKey is { } key ? $"{PublicContact.Page}/photo/{key}?{Community.Query}={work.Community.Slug}" : null
        );
    }

    /// <summary>Puts up a contact of the sample: asked by one person, agreed to by the other.</summary>
    public async Task Put(PersonId person, PersonId by, LocalizedText role, CancellationToken stop)
    {
        var store = new PublicContactStore(work, outbox, clock);
        await store.Ask(person, by, stop);
        await store.Agree(person, role, stop);
    }
}
