namespace Juluo.People;

public sealed partial class PeopleFacade
{
    /// <summary>Returns the alumni who keep their profile, the latest to leave first, at most 500.</summary>
    public async Task<List<PersonCard>> Alumni(CancellationToken stop)
    {
        var ids = await work.List<PersonId>(
            $"""
            select id from people.person where community_id = {work.Community} and state = 'alumni' and keeps_profile
            order by left_on desc, id limit 500
            """,
            stop
        );
        var cards = await Named(ids, stop);
        return [.. ids.Select(id => cards[id])];
    }
}
