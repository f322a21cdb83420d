namespace Juluo.Places;

/// <summary>By what somebody showed who they are.</summary>
public enum IdentityDocument
{
    IdCard,
    Passport,
    ResidencePermit,
    CompanyRegister,
}
