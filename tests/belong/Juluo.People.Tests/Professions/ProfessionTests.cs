using Microsoft.Extensions.DependencyInjection;

namespace Juluo.People.Tests;

public sealed class ProfessionTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task The_usual_trades_come_once_in_their_groups_and_leave_what_was_there()
    {
        var here = await ground.Found("業別");
        var person = await Someone(here, new("平面設計", "Graphic design"));
        await ground.Professions(here, Take);
        var once = await All(here);
        await ground.Professions(here, Take);
        (await All(here)).ShouldBe(once);
        once.Count(t => t.IsGroup).ShouldBe(12);
        once.Where(t => !t.IsGroup).ShouldAllBe(t => t.Group != null && t.CodeTw != null && t.CodeIsic != null);
        (await Card(here, person)).Trade!.Name.En.ShouldBe("Graphic design");
    }

    [Fact]
    public async Task Everybody_of_a_trade_keeps_it_when_it_is_renamed_and_has_the_other_when_it_is_joined_to_it()
    {
        var here = await ground.Found("業別");
        var person = await Someone(here, new("攝影", "Photography"));
        await Someone(here, new("影像", "Film"));
        var professions = await ground.Professions(here, d => d.All(default));
        var (photo, film) = (professions.Single(t => t.Name.Zh == "攝影").Id, professions.Single(t => t.Name.Zh == "影像").Id);
        (
            await Do<ChangeProfession>(
                here,
                s => s.Handle(new(photo) { Name = new("商業攝影", "Commercial photography") }, here.AsCaller(person), default)
            )
        ).Failed.ShouldBeFalse();
        (await Card(here, person)).Trade!.Name.Zh.ShouldBe("商業攝影");
        (await Do<MergeProfessions>(here, s => s.Handle(new(photo, film), here.AsCaller(person), default))).Failed.ShouldBeFalse();
        (await Card(here, person)).Trade!.Name.Zh.ShouldBe("影像");
        (await ground.Professions(here, d => d.All(default))).Select(t => t.Name.Zh).ShouldBe(["影像"], "the empty one is retired");
        (await Do<MergeProfessions>(here, s => s.Handle(new(film, film), here.AsCaller(person), default))).Failed.ShouldBeTrue();
    }

    [Fact] // seen to fail with the constraint a_trade_is_no_group dropped
    public async Task Nobody_has_a_group_for_a_trade()
    {
        var here = await ground.Found("業別");
        var person = await Someone(here, null);
        await ground.Professions(here, Take);
        var group = (await All(here)).First(t => t.IsGroup);
        var refused = await Should.ThrowAsync<Npgsql.PostgresException>(() =>
            ground.Database.Do("update people.person set trade_id = $2 where id = $1", person.Value, group.Id.Value)
        );
        refused.ConstraintName.ShouldBe("a_trade_is_no_group");
    }

    private static async Task<int> Take(ProfessionsFacade list)
    {
        await list.AddUsual(default);
        return 0;
    }

    private Task<List<ProfessionLine>> All(Community here) =>
        ground.In(here, s => new ProfessionList(s.GetRequiredService<UnitOfWork>()).All(counted: false, default));

    private Task<Outcome<Done>> Do<T>(Community here, Func<T, Task<Outcome<Done>>> act) =>
        ground.In(here, s => act(ActivatorUtilities.CreateInstance<T>(s)));

    private async Task<PersonCard> Card(Community here, PersonId person) => (await ground.Directory(here, d => d.Find(person, default)))!;

    private async Task<PersonId> Someone(Community here, LocalizedText? profession) =>
        (await ground.Directory(here, d => d.Add(Neighbourhood.Someone("某人") with { Trade = profession }, default))).Value;
}
