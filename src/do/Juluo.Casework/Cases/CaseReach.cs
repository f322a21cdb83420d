namespace Juluo.Casework;

/// <summary>What one person may do with one case: by the role in its office, by being assigned, or because the applicant agreed to a hand-off.</summary>
/// <param name="Manages">They manage casework as a whole.</param>
/// <param name="Role">In the office of the case; null: none.</param>
/// <param name="Assigned">The case is theirs.</param>
/// <param name="Unassigned">It is no one's yet.</param>
/// <param name="Professional">The applicant agreed that they see it.</param>
public sealed record CaseReach(bool Manages, CaseRole? Role, bool Assigned, bool Unassigned, bool Professional)
{
    private bool Leads => Manages || Role is CaseRole.Coordinator or CaseRole.Lead;

    /// <summary>That there is the case, how far it is, and what is said with the applicant.</summary>
    public bool Sees => Leads || Professional || Role == CaseRole.Greeter || (Role == CaseRole.Volunteer && (Assigned || Unassigned));

    /// <summary>What was answered, and the documents. Who greets does without.</summary>
    public bool ReadsAnswers => Leads || Professional || (Role == CaseRole.Volunteer && Assigned);

    /// <summary>To write to the applicant, ask for documents, offer appointments.</summary>
    public bool Works => Leads || Role == CaseRole.Greeter || (Role == CaseRole.Volunteer && Assigned);

    /// <summary>To take it for oneself.</summary>
    public bool Takes => !Assigned && (Leads ? Role is not null || Manages : Role == CaseRole.Volunteer && Unassigned);

    /// <summary>To give it to one of the office, or to another office.</summary>
    public bool Assigns => Leads;

    /// <summary>To send it to another office: also who greets, when it came to the wrong one.</summary>
    public bool Routes => Leads || Role == CaseRole.Greeter;

    /// <summary>To say what is to be decided.</summary>
    public bool Proposes => Leads || (Role == CaseRole.Volunteer && Assigned);

    /// <summary>To decide.</summary>
    public bool Decides => Leads;
}
