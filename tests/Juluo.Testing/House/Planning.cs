using NodaTime;

namespace Juluo.Testing;

/// <summary>Plans and passes of a house, made as its desk does.</summary>
internal static class Planning
{
    private static int made;

    extension(House house)
    {
        public LocalDate Today => house.Now.InZone(house.Here.Zone).Date;

        public async Task<PlanId> Plan(string amount, int? rooms = null, int? days = null, int? desks = null) =>
            (
                await house.Good<AddPlan, AddPlan.Input, AddPlan.Output>(
                    house.People[0],
                    new(new($"方案{Interlocked.Increment(ref made)}"))
                    {
                        Amount = amount,
                        DeskHours = desks,
                        RoomHours = rooms,
                        Days = days,
                    }
                )
            ).Id;

        public async Task<SubscriptionId> Give(PersonId person, PlanId plan, LocalDate? from = null) =>
            (await house.Good<AssignPlan, AssignPlan.Input, AssignPlan.Output>(house.People[0], new(person, plan, from))).Id;

        public async Task<PassId> Pass(PassKind kind, string amount = "300", int? quantity = null, int? validDays = null) =>
            (
                await house.Good<AddPass, AddPass.Input, AddPass.Output>(
                    house.People[0],
                    new(
                        kind,
                        new($"票{Interlocked.Increment(ref made)}"),
                        Quantity: quantity,
                        Kinds: kind == PassKind.Hours ? [ResourceKind.Room] : null,
                        Amount: amount,
                        ValidDays: validDays
                    )
                )
            ).Id;

        public async Task<CreditId> Sell(PersonId person, PassId pass) =>
            (await house.Good<SellPass, SellPass.Input, SellPass.Output>(house.People[0], new(person, pass))).Id;

        /// <summary>An hourly price for members.</summary>
        public Task<int> Price(ResourceId resource, long amount) =>
            house.Sql(
                "insert into plans.price (community_id, id, resource_id, audience, per, amount) values ($1, gen_random_uuid(), $2, 'member', 'hour', $3)",
                resource.Value,
                amount
            );
    }
}
