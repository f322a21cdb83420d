using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Testing;

/// <summary>The charges of a house, as Billing would receive them.</summary>
internal static class Charging
{
    extension(House house)
    {
        /// <summary>In order. Checks that each is countable once, none is zero, and each reversal was charged before, to the same payer and at most the same amount.</summary>
        public async Task<List<Charge>> Charges(string? source = null)
        {
            var all = await house.In(async work =>
            {
                await using var select = work.Command(
                    "select payload::text from delivery.outbox where community_id = $1 and kind = $2 order by made_at, ((payload ->> 'reverses') is null), id",
                    house.Here.Id.Value,
                    NamedAttribute.Of<Charge>()
                );
                return await select.List(r => System.Text.Json.JsonSerializer.Deserialize<Charge>(r.GetString(0), Json.Options)!, default);
            });
            all.Select(c => (c.Source, c.ExternalId)).ShouldBeUnique();
            all.ShouldAllBe(c => c.Amount.Minor != 0 && c.Amount.Minor < 0 == (c.Reverses != null) && c.From < c.Until);
            foreach (var back in all.Where(c => c.Reverses is not null).GroupBy(c => (c.Source, c.Reverses)))
            {
                var charged = all.Single(c => (c.Source, c.ExternalId) == back.Key);
                (charged.Amount.Minor + back.Sum(b => b.Amount.Minor)).ShouldBeGreaterThanOrEqualTo(0);
                back.ShouldAllBe(b =>
                    b.Tax == charged.Tax
                    && b.From == charged.From
                    && b.Until == charged.Until
                    && b.What == charged.What
                    && b.At >= charged.At
                );
            }

            return all.FindAll(c => source is null || c.Source == source);
        }

        public async Task<long> Charged(string? source = null) => (await house.Charges(source)).Sum(c => c.Amount.Minor);

        /// <summary>The total of the latest quotes of bookings that are agreed, missed or cancelled too late.</summary>
        public Task<long> Quoted() =>
            house.In(async work =>
            {
                await using var sum = work.Command(
                    """
                    select coalesce(sum(q.amount), 0)::bigint from bookings.booking b
                    join lateral (select amount from bookings.quote where community_id = $1 and booking_id = b.id order by made_at desc, id desc limit 1) q on true
                    where b.community_id = $1 and (b.state in ('confirmed', 'missed') or b.state = 'cancelled' and b.late)
                    """,
                    house.Here.Id.Value
                );
                return (long)(await sum.ExecuteScalarAsync())!;
            });

        /// <summary>A rule of a resource, as an SQL value.</summary>
        public Task<int> Rule(ResourceId resource, string column, object value) =>
            house.Sql(
                $"insert into plans.rule (community_id, id, resource_id, {column}) values ($1, gen_random_uuid(), $2, $3)",
                resource.Value,
                value
            );
    }

    public static void ShouldBeUnique<T>(this IEnumerable<T> all) => all.GroupBy(a => a).Where(g => g.Count() > 1).ShouldBeEmpty();
}
