namespace Juluo.Casework.Tests;

public sealed class FindCaseByContactTests(CaseHouse house) : IClassFixture<CaseHouse>
{
    [Fact]
    public async Task A_caller_is_found_by_the_whole_address_by_those_who_may_see_the_case_and_that_is_the_only_look()
    {
        var service = await house.Service();
        await house.Applied(service, "林小美", "caller@example.org");
        await house.Applied(service, "王大明", "other@example.org");
        await house.Received(service);
        var desk = new ScriptlessBrowser(house);
        var worker = await house.Worker("Ah-Hua");
        await house.As(worker, () => desk.Open("/cases"));
        desk.Text.ShouldNotContain("林小美");
        await house.As(worker, () => desk.Press("/finding", ("contact", "call")));
        desk.Status.ShouldBe(422);
        desk.Text.ShouldContain("Enter a whole email address");
        desk.Shown("contact").ShouldBe("call");
        await house.As(worker, () => desk.Press("/finding", ("contact", "no-one@example.org")));
        desk.Text.ShouldContain("None of the cases you handle");
        (await Looks()).ShouldBe(0, "a list, and a search that finds nothing, are no looks");
        await house.As(worker, () => desk.Press("/finding", ("contact", " Caller@Example.org ")));
        desk.Text.ShouldContain("林小美");
        desk.At.ShouldNotContain("aller");
        (await Looks()).ShouldBe(1);
        house.Logs.Messages.ShouldAllBe(m => !m.Contains("caller@", StringComparison.OrdinalIgnoreCase));

        // A person who works in no office of the case finds nothing.
        var stranger = new ScriptlessBrowser(house);
        var greeter = await house.Worker("Greeter");
        var office = await house.Database.Ask<Guid>(
            "insert into casework.office (community_id, id, name_en, capacity, weight, made_at) select community_id, gen_random_uuid(), 'Elsewhere', 5, 1, now() from people.person where id = $1 returning id",
            greeter.Value
        );
        await house.Database.Do(
            "insert into casework.office_person (community_id, office_id, person_id, role, added_at) select community_id, $1, id, 'greeter', now() from people.person where id = $2",
            office,
            greeter.Value
        );
        house.Asking = greeter;
        house.Allowed.Add(CaseworkRights.TakePart);
        await stranger.Open("/cases");
        await stranger.Press("/finding", ("contact", "caller@example.org"));
        stranger.Text.ShouldContain("None of the cases you handle");
        house.Asking = null;
        house.Allowed.Clear();
        (await Looks()).ShouldBe(1);
    }

    private Task<long> Looks() => house.Database.Ask<long>("select count(*) from casework.case_look");
}
