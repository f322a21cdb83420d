namespace Juluo.Casework;

/// <summary>Permissions of one person for one case: from their role in its office, an assignment, or a hand-off that the applicant agreed to.</summary>
/// <param name="Manages">True if they manage casework.</param>
/// <param name="Role">The person's role in the case's office, or null.</param>
/// <param name="Assigned">True if the case is assigned to them.</param>
/// <param name="Unassigned">True if the case isn't assigned to anyone.</param>
/// <param name="Professional">True if the applicant agreed to hand the case to them.</param>
public sealed record CaseReach(bool Manages, CaseRole? Role, bool Assigned, bool Unassigned, bool Professional)
{
    private bool Leads => Manages || Role is CaseRole.Coordinator or CaseRole.Lead;

    /// <summary>May see the case, its state and its messages. Volunteers see the cases assigned to them and those assigned to no one.</summary>
    public bool Sees => Leads || Professional || Role == CaseRole.Greeter || (Role == CaseRole.Volunteer && (Assigned || Unassigned));

    /// <summary>May read the answers and documents; greeters may not.</summary>
    public bool ReadsAnswers => Leads || Professional || (Role == CaseRole.Volunteer && Assigned);

    /// <summary>May write to the applicant, ask for documents and offer appointments. Professionals only read.</summary>
    public bool Works => Leads || Role == CaseRole.Greeter || (Role == CaseRole.Volunteer && Assigned);

    /// <summary>May assign the case to themselves: volunteers only if no one has it, while people who lead it may take it over.</summary>
    public bool Takes => !Assigned && (Leads ? Role is not null || Manages : Role == CaseRole.Volunteer && Unassigned);

    /// <summary>May assign the case to a person of its office.</summary>
    public bool Assigns => Leads;

    /// <summary>May send the case to another office. Greeters may too, because they see first that a case came to the wrong one.</summary>
    public bool Routes => Leads || Role == CaseRole.Greeter;

    /// <summary>True for people who lead the case and for the volunteer to whom it is assigned. Greeters and professionals may not propose a decision.</summary>
    public bool Proposes => Leads || (Role == CaseRole.Volunteer && Assigned);

    /// <summary>May decide the case. Only people who lead the case may.</summary>
    public bool Decides => Leads;
}
