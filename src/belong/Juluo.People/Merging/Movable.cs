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

    /// <summary>$1 community, $2 who goes, $3 who is kept; gives the keys of what was moved.</summary>
    public string Move =>
        $"""
            update {Table} t set person_id = $3 where t.community_id = $1 and t.person_id = $2
              and not exists (select from {Table} o where o.community_id = $1 and o.person_id = $3 and {Same})
            returning ({Key})::text
            """;

    /// <summary>$1 community, $2 who went, $3 who was kept, $4 the keys.</summary>
    public string Return =>
        $"update {Table} t set person_id = $2 where t.community_id = $1 and t.person_id = $3 and ({Key})::text = any($4)";
}
