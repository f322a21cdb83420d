namespace Juluo.People;

public sealed partial class PeopleDirectory
{
    /// <summary>Alumni who keep their profile, the latest to leave first.</summary>
    public async Task<List<PersonCard>> Alumni(CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select id from people.person where community_id = $1 and state = 'alumni' and keeps_profile
            order by left_on desc, id limit 500
            """,
            work.Community.Id.Value
        );
        var ids = await select.List(r => r.Person(0), stop);
        var cards = await Named(ids, stop);
        return [.. ids.Select(id => cards[id])];
    }
}
