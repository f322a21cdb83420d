using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Circles.Tests;

/// <summary>A caller who says which version they saw does not overwrite a change by another person since then.</summary>
public sealed class VersionTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact] // seen to fail without Changes on the slices: the second change is made too
    public async Task A_change_of_what_another_changed_meanwhile_is_refused()
    {
        using var chief = await site.Chief();
        var firm = default(OrganisationId);
        var circle = default(CircleId);
        await site.In(
            site.Riverside,
            async s =>
            {
                var work = s.GetRequiredService<UnitOfWork>();
                var clock = s.GetRequiredService<Clock>();
                firm = Id.New<OrganisationId>(clock);
                circle = Id.New<CircleId>(clock);
                await using var add = work.Command(
                    """
                    with circle as (
                      insert into circles.circle (community_id, id, name_zh, kind, entry, private, founded_at) values ($1, $3, '版本會', 'group', 'open', false, now())
                      returning id
                    ), head as (
                      insert into circles.circle_member (community_id, id, circle_id, person_id, part, state, since)
                      select $1, gen_random_uuid(), id, $4, 'coordinator', 'here', '2026-01-01' from circle
                    )
                    insert into organisations.organisation (community_id, id, name, kind, added_at) values ($1, $2, '版本行', 'firm', now())
                    """,
                    site.Riverside.Id.Value,
                    firm.Value,
                    circle.Value,
                    site.Operator.Value
                );
                await add.ExecuteNonQueryAsync();
            }
        );
        foreach (
            var (seen, changed, change) in new (string, string, Func<string, object>)[]
            {
                ($"/organisations/{firm}", $"/organisations/{firm}", word => new { name = $"版本行 {word}", kind = "firm" }),
                ("/me/profile", "/me/profile", word => new { name = "周掌櫃", about = word }),
                (
                    $"/circles/{circle}/settings",
                    $"/circles/{circle}/details",
                    word => new
                    {
                        name = new { zh = $"版本會 {word}" },
                        kind = "group",
                        entry = "open",
                    }
                ),
            }
        )
        {
            var tag = await chief.Tag(seen);
            (await chief.Change(changed, change("一"), tag)).ShouldBe(HttpStatusCode.OK, changed);
            (await chief.Change(changed, change("二"), tag)).ShouldBe(HttpStatusCode.PreconditionFailed, changed);
            (await chief.Change(changed, change("二"), await chief.Tag(seen))).ShouldBe(HttpStatusCode.OK, changed);
        }
    }
}
