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

    /// <summary>May see the case, its state and the messages.</summary>
    public bool Sees => Leads || Professional || Role == CaseRole.Greeter || (Role == CaseRole.Volunteer && (Assigned || Unassigned));

    /// <summary>May read the answers and documents; greeters may not.</summary>
    public bool ReadsAnswers => Leads || Professional || (Role == CaseRole.Volunteer && Assigned);

    /// <summary>May write to the applicant, ask for documents and offer appointments.</summary>
    public bool Works => Leads || Role == CaseRole.Greeter || (Role == CaseRole.Volunteer && Assigned);

    /// <summary>May take the case.</summary>
    public bool Takes => !Assigned && (Leads ? Role is not null || Manages : Role == CaseRole.Volunteer && Unassigned);

    /// <summary>May assign it to a person of the office.</summary>
    public bool Assigns => Leads;

    /// <summary>May send it to another office; greeters too, if it came to the wrong one.</summary>
    public bool Routes => Leads || Role == CaseRole.Greeter;

    /// <summary>May propose a decision.</summary>
    public bool Proposes => Leads || (Role == CaseRole.Volunteer && Assigned);

    /// <summary>May decide.</summary>
    public bool Decides => Leads;
}
