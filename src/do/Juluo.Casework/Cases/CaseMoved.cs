namespace Juluo.Casework;

/// <summary>Fact: a case changed its state. Contains nothing about the applicant.</summary>
[Named("casework.case.moved")]
internal sealed record CaseMoved(CaseId Case, ServiceId Service, CaseState State) : IFact
{
    /// <summary>Payload sent to webhooks.</summary>
    public sealed record Data(CaseId Case, ServiceId Service, CaseState State)
    {
        public string Path => Casework.Case.PathOf(Case);
    }
}
