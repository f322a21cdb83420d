namespace Juluo.Casework;

/// <summary>A case changed its state. The fact contains nothing about the applicant.</summary>
[Named("casework.case.moved")]
internal sealed record CaseMoved(CaseId Case, ServiceId Service, CaseState State) : IFact
{
    /// <summary>The payload of webhooks about a move.</summary>
    public sealed record Data(CaseId Case, ServiceId Service, CaseState State)
    {
        public string Path => Casework.Case.PathOf(Case);
    }
}
