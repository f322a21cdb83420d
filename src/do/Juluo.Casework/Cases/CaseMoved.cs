namespace Juluo.Casework;

/// <summary>A case has gone on to another state. It says nothing of the applicant.</summary>
[Named("casework.case.moved")]
internal sealed record CaseMoved(CaseId Case, ServiceId Service, CaseState State) : IFact
{
    /// <summary>What webhooks send about it.</summary>
    public sealed record Data(CaseId Case, ServiceId Service, CaseState State)
    {
        public string Path => Casework.Case.PathOf(Case);
    }
}
