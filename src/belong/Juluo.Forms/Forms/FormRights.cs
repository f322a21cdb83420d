namespace Juluo.Forms;

/// <summary>Permissions for the operators' own forms. Other modules check access to theirs.</summary>
internal static class FormRights
{
    public const string Manage = "forms.manage";
    public const string Read = "forms.read";
}
