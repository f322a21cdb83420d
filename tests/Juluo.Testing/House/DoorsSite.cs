using Juluo.Gateway;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Testing;

/// <summary>The whole program with a house, a front door that members in a group may open at any hour, and a gateway to be enrolled.</summary>
public sealed class DoorsSite : TestSite
{
    public TestTime Clock { get; } = TestTime.Thursday;

    protected override TimeProvider Time => Clock;

    public Community Here { get; private set; } = null!;

    public SiteId House { get; } = new(Guid.CreateVersion7());

    public PersonId Ada { get; private set; }

    public PersonId Ben { get; private set; }

    public AccessGroupId Members { get; private set; }

    protected override async Task Furnish()
    {
        var clock = Services.GetRequiredService<Clock>();
        Here = await Services
            .GetRequiredService<Communities>()
            .Found(
                new(
                    Id.New<CommunityId>(clock),
                    "doors",
                    new("河岸", "Riverside"),
                    new("一起工作。", "Work together."),
                    "Asia/Taipei",
                    "TWD"
                ),
                default
            );
        await In(
            Here,
            async s =>
            {
                await s.GetRequiredService<Juluo.Web.Sites>()
                    .Keep(new(House, "main", new("本館", "Main house"), "Asia/Taipei", null), default);
                var people = await s.GetRequiredService<ArrivalsFacade>()
                    .AddMany(
                        [new("王雅婷", new LocalDate(2025, 9, 1)) { Roles = [Role.Operator] }, new("陳冠宇", new LocalDate(2025, 9, 1))],
                        default
                    );
                (Ada, Ben) = (people.Value[0], people.Value[1]);
                Members = (
                    await new AccessGroupStore(s.GetRequiredService<UnitOfWork>(), clock).Add(
                        new(new("成員", "Members"), [1, 2, 3, 4, 5, 6, 7]),
                        default
                    )
                ).Value;
            }
        );
        foreach (var person in (PersonId[])[Ada, Ben])
            await Good<GrantAccess, GrantAccess.Input, Done>(new(Members, person));
    }

    /// <summary>Runs a slice, for Ada unless another person is given, and commits it.</summary>
    public async Task<Outcome<TOutput>> Do<TSlice, TInput, TOutput>(TInput input, PersonId? who = null)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(Here, default);
        var caller = Caller.Visitor(Here, Languages.English) with
        {
            Person = who ?? Ada,
            Permissions = new HashSet<string>([SpacesModule.Reception, SpacesModule.Manage]),
        };
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller;
        var outcome = await scope.ServiceProvider.Ask<TSlice, TInput, TOutput>(input, caller);
        if (outcome.Failed)
            await work.Rollback();
        else
            await work.Commit(default);
        return outcome;
    }

    public async Task<TOutput> Good<TSlice, TInput, TOutput>(TInput input, PersonId? who = null)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull
    {
        var outcome = await Do<TSlice, TInput, TOutput>(input, who);
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value;
    }

    /// <summary>A gateway with one door that the members' group opens.</summary>
    public async Task<(GatewayId Gateway, string Code, DoorId Door)> Door(int hours = 24)
    {
        var gateway = await Good<AddGateway, AddGateway.Input, AddGateway.Output>(new(House, "Pi at the front", hours));
        var door = await Good<AddDoor, AddDoor.Input, AddDoor.Output>(
            new(House)
            {
                Name = new("大門", "Front door"),
                Gateway = gateway.Id,
                Line = "1",
                HeldSeconds = 30,
            }
        );
        var doors = (await Ask("select array(select door_id from access.access_group_door)")).Select(d => new DoorId(d)).Append(door.Id);
        await Good<ChangeAccessGroup, ChangeAccessGroup.Input, Done>(
            new(Members)
            {
                Name = new("成員", "Members"),
                Weekdays = [1, 2, 3, 4, 5, 6, 7],
                Doors = [.. doors],
            }
        );
        return (gateway.Id, gateway.Code, door.Id);
    }

    internal Task<AssignCard.Output> Card(PersonId person, string uid) =>
        Good<AssignCard, AssignCard.Input, AssignCard.Output>(new(person, uid));

    private async Task<Guid[]> Ask(string sql) => await Database.Ask<Guid[]>(sql) ?? [];
}
