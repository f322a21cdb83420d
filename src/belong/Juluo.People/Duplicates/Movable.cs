namespace Juluo.People;

/// <summary>Rows that go over to the person who is kept. Where that one has the same already, the row stays with the one who went.</summary>
/// <param name="Key">What tells the rows of one person apart, as SQL over the row t.</param>
/// <param name="Same">When a row o of the kept person is the same as t, as SQL.</param>
internal sealed record Movable(string Table, string Key, string Same)
{
    public static readonly IReadOnlyList<Movable> All =
    [
        new("people.want", "t.id", "o.kind = t.kind and o.ended_at is null and o.folded = t.folded"),
        new("people.person_skill", "t.skill_id", "o.skill_id = t.skill_id"),
        new("people.profile", "'all'", "true"),
        new("people.field_visibility", "t.field", "o.field = t.field"),
        new("people.role_grant", "t.id", "(o.role, o.role_id, o.site_id) is not distinct from (t.role, t.role_id, t.site_id)"),
        new(
            "people.position",
            "t.id",
            """
            o.organisation_id = t.organisation_id and people.fold(o.title) = people.fold(t.title)
              and daterange(o.since, o.until) && daterange(t.since, t.until)
            """
        ),
        new("circles.circle_member", "t.id", "o.circle_id = t.circle_id and o.state <> 'over' and t.state <> 'over'"),
        new("circles.attendance", "t.meeting_id", "o.meeting_id = t.meeting_id"),
        new("identity.access_token", "t.id", "false"),
        new("people.person_external_id", "t.source || chr(31) || t.external_id", "false"),
    ];

    /// <summary>Moves what <paramref name="kept"/> has not already, and gives the keys of what was moved.</summary>
    public Statement Move(Community here, PersonId gone, PersonId kept)
    {
        var (table, key, same) = (new Sql(Table), new Sql(Key), new Sql(Same));
        return $"""
            update {table} t set person_id = {kept} where t.community_id = {here} and t.person_id = {gone}
              and not exists (select from {table} o where o.community_id = {here} and o.person_id = {kept} and {same})
            returning ({key})::text
            """;
    }

    /// <summary>Gives back what was moved under these keys.</summary>
    public Statement Return(Community here, PersonId gone, PersonId kept, string[] keys) =>
        $"""
            update {new Sql(Table)} t set person_id = {gone}
            where t.community_id = {here} and t.person_id = {kept} and ({new Sql(Key)})::text = any({keys})
            """;
}
