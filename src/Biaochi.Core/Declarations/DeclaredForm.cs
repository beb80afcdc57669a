using Biaochi.Forms;

namespace Biaochi.Core.Declarations;

/// <summary>A declaration's newest form, with the department that answers for it.</summary>
/// <param name="IsDraft">It was never submitted.</param>
public sealed record DeclaredForm(Guid DepartmentId, string DepartmentCode, string DepartmentName, bool IsDraft, TargetForm Form);
