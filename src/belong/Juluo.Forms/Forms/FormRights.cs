namespace Juluo.Forms;

/// <summary>What one may do with the operators' own forms. Those of other modules are theirs to let people at.</summary>
internal static class FormRights
{
    public const string Manage = "forms.manage";
    public const string Read = "forms.read";
}
