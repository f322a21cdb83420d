using NodaTime;
using Npgsql;

namespace Juluo.Spaces.Tests;

public sealed class NameOfSpaceTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with one_space_of_a_name dropped: sixteen of one name
    public async Task Of_sixteen_who_add_a_space_of_one_name_at_once_one_does()
    {
        var house = await House.Of(ground);
        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Add(house, n % 2 == 0 ? "暗房 A" : " 暗房 ａ ", $"Darkroom {n}")));
        all.Count(a => !a.Failed).ShouldBe(1);
        all.Where(a => a.Failed).ShouldAllBe(a => a.Errors.Single() is ResourceErrors.NameTaken);
        (await house.In(w => new ResourceStore(w, house.Clock()).InUse(house.Site, default))).Count.ShouldBe(1);
    }

    [Fact] // seen to fail with one_space_of_an_english_name dropped
    public async Task A_name_is_a_sites_own_in_either_language()
    {
        var house = await House.Of(ground);
        (await Add(house, "暗房", "Darkroom")).Failed.ShouldBeFalse();
        (await Add(house, "另一間", "DARKROOM")).Errors.Single().ShouldBeOfType<ResourceErrors.NameTaken>();
    }

    [Fact]
    public async Task What_is_out_of_use_leaves_its_name_to_others_and_comes_back_under_another()
    {
        var house = await House.Of(ground);
        var first = (await Add(house, "暗房", "Darkroom")).Value.Id;
        await house.Good<RetireResource, RetireResource.Input, RetireResource.Output>(house.People[0], new(first));
        var second = (await Add(house, "暗房", "Darkroom")).Value.Id;
        Task<Outcome<Done>> Back() => house.Do<RestoreResource, RestoreResource.Input, Done>(house.People[0], new(first));
        (await Back()).Errors.Single().ShouldBe(new ResourceErrors.NameTaken("暗房"));
        Task<Outcome<Done>> Call(ResourceId what, string name) =>
            house.Do<ChangeResource, ChangeResource.Input, Done>(house.People[0], new(what) { Name = new(name, name) });
        (await Call(first, "小暗房")).Failed.ShouldBeFalse();
        (await Back()).Failed.ShouldBeFalse();
        (await Call(second, "小暗房")).Errors.Single().ShouldBeOfType<ResourceErrors.NameTaken>();
    }

    [Fact]
    public async Task Names_that_were_there_twice_are_numbered_on_before_they_are_held_apart()
    {
        var (house, file) = (await House.Of(ground), await Migration());
        await using var source = NpgsqlDataSource.Create(ground.Database.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        // Nothing that is done here is committed.
        await using var transaction = await connection.BeginTransactionAsync();
        async Task<object?> Sql(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            return await command.ExecuteScalarAsync();
        }

        await Sql("drop index spaces.one_space_of_a_name; drop index spaces.one_space_of_an_english_name; drop function spaces.fold_name");
        var (community, site) = (house.Here.Id.Value, house.Site.Value);
        await Sql($"select set_config('juluo.community', '{community}', true)");
        foreach (
            var (name, english, minute) in new[]
            {
                ("暗房", "Darkroom", 0),
                ("暗房", "Dark room", 1),
                ("暗房 2", "Lab", 2),
                ("暗房", "LAB", 3),
            }
        )
            await Sql(
                $"insert into spaces.resource (community_id, id, site_id, kind, name_zh, name_en, made_at) values ('{community}', gen_random_uuid(), '{site}', 'room', '{name}', '{english}', '2026-01-01'::timestamptz + interval '{minute} minutes')"
            );
        await Sql("select set_config('juluo.community', '', true)");
        await Sql(file);
        await Sql($"select set_config('juluo.community', '{community}', true)");
        (
            await Sql(
                $"select string_agg(name_zh || '/' || name_en, ', ' order by made_at) from spaces.resource where community_id = '{community}' and name_zh like '暗房%'"
            )
        ).ShouldBe("暗房/Darkroom, 暗房 3/Dark room, 暗房 2/Lab, 暗房 4/LAB 2");
        await transaction.RollbackAsync();
    }

    private static Task<string> Migration() =>
        File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "house", "Juluo.Spaces", "Schema", "0004_own_names.sql"));

    private static Task<Outcome<AddResource.Output>> Add(House house, string zh, string en) =>
        house.Do<AddResource, AddResource.Input, AddResource.Output>(
            house.People[0],
            new(house.Site, ResourceKind.Room) { Name = new(zh, en) },
            SpacesModule.Manage
        );
}
