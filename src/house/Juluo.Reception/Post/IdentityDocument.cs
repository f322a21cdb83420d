namespace Juluo.Reception;

/// <summary>By what somebody showed who they are.</summary>
[Named("identity-document")]
public enum IdentityDocument
{
    IdCard,
    Passport,
    ResidencePermit,
    CompanyRegister,
}
