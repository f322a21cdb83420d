namespace Juluo.Casework;

/// <summary>The webhook events of casework: a case of a service changed its state. They never identify the applicant.</summary>
public sealed partial class CaseworkModule
{
    public override void Events(PublicEvents events) =>
        events.Add<CaseMoved, CaseMoved.Data>("casework.case.moved", CaseworkRights.Manage, f => new(f.Case, f.Service, f.State));
}
