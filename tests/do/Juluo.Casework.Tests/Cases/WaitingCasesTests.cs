using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Casework.Tests;

/// <summary>The list of waiting cases names a case only to people who may do its next step.</summary>
public sealed class WaitingCasesTests(CaseHouse house) : IClassFixture<CaseHouse>
{
    [Theory]
    [InlineData(CaseRole.Greeter, null)]
    [InlineData(CaseRole.Volunteer, CaseNext.Take)]
    [InlineData(CaseRole.Lead, CaseNext.Take)]
    [InlineData(null, null)]
    internal void A_case_without_a_caseworker_waits_for_who_may_take_or_assign_it(CaseRole? role, CaseNext? next) =>
        One(CaseState.Received, role).NextFor(Self, manages: false).ShouldBe(next);

    [Theory]
    [InlineData(CaseRole.Greeter, false, true, null)]
    [InlineData(CaseRole.Volunteer, false, false, null)]
    [InlineData(CaseRole.Volunteer, false, true, CaseNext.Propose)]
    [InlineData(CaseRole.Lead, false, false, CaseNext.Decide)]
    [InlineData(CaseRole.Lead, true, false, CaseNext.Propose)]
    internal void A_case_under_review_waits_for_who_may_decide_or_propose(CaseRole role, bool fourEyes, bool own, CaseNext? next) =>
        (One(CaseState.InReview, role) with { FourEyes = fourEyes, AssignedTo = own ? Self : Other }).NextFor(Self, false).ShouldBe(next);

    [Theory]
    [InlineData(CaseRole.Greeter, false, null)]
    [InlineData(CaseRole.Lead, true, null)]
    [InlineData(CaseRole.Lead, false, CaseNext.Confirm)]
    internal void A_proposed_decision_waits_for_another_who_decides(CaseRole role, bool own, CaseNext? next) =>
        (One(CaseState.Proposed, role) with { FourEyes = true, AssignedTo = Other, ProposedBy = own ? Self : Other })
            .NextFor(Self, false)
            .ShouldBe(next);

    [Fact] // before: the person who proposed and the greeter read "Confirm or return"
    public async Task The_list_and_its_badge_leave_out_what_the_page_of_the_case_does_not_offer()
    {
        var (lead, other, greeter) = (await house.Worker("Ah-Hua"), await house.Worker("Mei"), await house.Worker("Ida"));
        await house.In(async s =>
        {
            var offices = new OfficeStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>());
            var office = await offices.Add(new OfficeForm(new("小站", "Small desk")), default);
            await offices.Put(office, lead, CaseRole.Lead, default);
            await offices.Put(office, other, CaseRole.Lead, default);
            await offices.Put(office, greeter, CaseRole.Greeter, default);
        });
        var service = await house.Service(fourEyes: true);
        await house.Applied(service, "Ana", "ana@example.org");
        await house.Received(service);
        var at = $"/cases/{await house.Database.Ask<Guid>("select id from casework.case_file where service_id = $1", service.Value)}";
        (await Read(lead, "/waiting")).ShouldContain("Take it or assign it");
        (await Read(greeter, "/waiting")).ShouldContain("Nothing to do");
        (await Read(greeter, "/home")).ShouldNotContain("Unassigned");
        var desk = new ScriptlessBrowser(house);
        await As(lead, () => desk.Open(at));
        await As(lead, () => desk.Press("/taking"));
        (await Read(lead, "/waiting")).ShouldContain("Propose a decision");
        (await Read(lead, "/waiting")).ShouldContain("Ah-Hua", Shouldly.Case.Sensitive, "who has taken it");
        (await Read(greeter, "/waiting")).ShouldContain("Nothing to do");
        await As(lead, () => desk.Press("/decision", ("decision", "granted"), ("reason", "So it is.")));
        desk.Status.ShouldBe(200);
        (await Read(lead, "/waiting")).ShouldContain("Nothing to do");
        (await Read(other, "/waiting")).ShouldContain("Confirm or return");
        (await Read(lead, "/home")).ShouldNotContain("To confirm");
        (await Read(other, "/home")).ShouldContain("To confirm");
    }

    private async Task<string> Read(PersonId who, string path)
    {
        var desk = new ScriptlessBrowser(house);
        await As(who, () => desk.Open(path));
        desk.Status.ShouldBe(200);
        return desk.Text;
    }

    private async Task As(PersonId who, Func<Task> action)
    {
        (house.Asking, _) = (who, house.Allowed.Add(CaseworkRights.TakePart));
        await action();
        (house.Asking, _) = (null, house.Allowed.Remove(CaseworkRights.TakePart));
    }

    private static readonly PersonId Self = new(Guid.CreateVersion7());

    private static readonly PersonId Other = new(Guid.CreateVersion7());

    private static WaitingCase One(CaseState state, CaseRole? role) =>
        new(default, "7KD-M2Q", state, null, null, null, null, default, null, FourEyes: false, ProposedBy: null, role);
}
