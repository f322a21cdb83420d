namespace Juluo.Casework;

/// <summary>What webhooks send: that a case of a service has gone on. Who applied is no program’s to know.</summary>
public sealed partial class CaseworkModule
{
    public override void Events(PublicEvents events) =>
        events.Add<CaseMoved, CaseMoved.Data>("casework.case.moved", CaseworkRights.Manage, f => new(f.Case, f.Service, f.State));
}
