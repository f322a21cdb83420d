namespace Juluo.Casework.Tests;

/// <summary>The actions that each person may take with a case.</summary>
public sealed class CaseReachTests
{
    [Fact]
    public void Who_greets_reads_no_answers_and_decides_nothing()
    {
        var greeter = new CaseReach(false, CaseRole.Greeter, Assigned: false, Unassigned: true, Professional: false);
        (greeter.Sees, greeter.Works, greeter.Routes).ShouldBe((true, true, true));
        (greeter.ReadsAnswers, greeter.Proposes, greeter.Decides, greeter.Takes, greeter.Assigns).ShouldBe(
            (false, false, false, false, false)
        );
    }

    [Fact]
    public void A_volunteer_sees_their_own_and_what_is_not_taken_and_reads_only_their_own()
    {
        var other = new CaseReach(false, CaseRole.Volunteer, Assigned: false, Unassigned: false, Professional: false);
        other.Sees.ShouldBeFalse();
        var free = new CaseReach(false, CaseRole.Volunteer, Assigned: false, Unassigned: true, Professional: false);
        (free.Sees, free.Takes, free.ReadsAnswers, free.Works).ShouldBe((true, true, false, false));
        var own = new CaseReach(false, CaseRole.Volunteer, Assigned: true, Unassigned: false, Professional: false);
        (own.Sees, own.ReadsAnswers, own.Works, own.Proposes, own.Decides).ShouldBe((true, true, true, true, false));
    }

    [Fact]
    public void A_professional_reads_once_the_applicant_agreed_and_writes_to_no_one()
    {
        var professional = new CaseReach(false, null, Assigned: false, Unassigned: false, Professional: true);
        (professional.Sees, professional.ReadsAnswers).ShouldBe((true, true));
        (professional.Works, professional.Decides, professional.Assigns).ShouldBe((false, false, false));
        new CaseReach(false, null, false, false, false).Sees.ShouldBeFalse();
    }
}
